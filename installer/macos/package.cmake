# Untested: see README.md. An application bundle with Qt inside, in a disk image; the command line lies inside the bundle.
configure_file(${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in ${CMAKE_CURRENT_BINARY_DIR}/Info.plist @ONLY)
set_target_properties(tenant-master-console PROPERTIES
    MACOSX_BUNDLE ON OUTPUT_NAME "Tenant Master Console" MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_BINARY_DIR}/Info.plist)
install(TARGETS tenant-master-console BUNDLE DESTINATION . COMPONENT console)
install(PROGRAMS $<TARGET_FILE:tenant-master> DESTINATION "Tenant Master Console.app/Contents/MacOS" COMPONENT console)

get_target_property(qmake_program Qt6::qmake IMPORTED_LOCATION)
get_filename_component(qt_programs ${qmake_program} DIRECTORY)
find_program(TM_MACDEPLOYQT NAMES macdeployqt macdeployqt6 HINTS ${qt_programs} REQUIRED)
set(TM_SIGNING_IDENTITY "-" CACHE STRING "Developer ID that signs the bundle; - signs for this machine only")
install(CODE "
    set(bundle \"\${CMAKE_INSTALL_PREFIX}/Tenant Master Console.app\")
    execute_process(COMMAND \"${TM_MACDEPLOYQT}\" \"\${bundle}\" \"-executable=\${bundle}/Contents/MacOS/tenant-master\" COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND codesign --force --deep --options runtime --sign \"${TM_SIGNING_IDENTITY}\" \"\${bundle}\" COMMAND_ERROR_IS_FATAL ANY)"
    COMPONENT console)

set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_NAME "Tenant Master Console")
set(CPACK_PACKAGE_VENDOR "Tenant Master")
set(CPACK_DMG_VOLUME_NAME "Tenant Master Console")
set(CPACK_COMPONENTS_ALL console)
include(CPack)
