# Untested: see README.md. A WiX installer, or NSIS with -G NSIS, from the same install tree.
set(CMAKE_INSTALL_SYSTEM_RUNTIME_COMPONENT console)
include(InstallRequiredSystemLibraries)

# windeployqt puts Qt's libraries and plugins beside the programs while installing.
get_target_property(qmake_program Qt6::qmake IMPORTED_LOCATION)
get_filename_component(qt_programs ${qmake_program} DIRECTORY)
find_program(TM_WINDEPLOYQT NAMES windeployqt windeployqt6 HINTS ${qt_programs} REQUIRED)
install(CODE "
    execute_process(COMMAND \"${TM_WINDEPLOYQT}\" --release --no-compiler-runtime --translations es
        \"\${CMAKE_INSTALL_PREFIX}/bin/tenant-master-console.exe\" COMMAND_ERROR_IS_FATAL ANY)" COMPONENT console)
# The libraries that are not Qt's: libpqxx, libpq, libsodium, libcrypto, spdlog, qtkeychain.
install(CODE "
    file(GET_RUNTIME_DEPENDENCIES
        EXECUTABLES \"\${CMAKE_INSTALL_PREFIX}/bin/tenant-master.exe\" \"\${CMAKE_INSTALL_PREFIX}/bin/tenant-master-console.exe\"
        RESOLVED_DEPENDENCIES_VAR libraries UNRESOLVED_DEPENDENCIES_VAR unresolved
        PRE_EXCLUDE_REGEXES \"api-ms-\" \"ext-ms-\" \"^Qt6\" POST_EXCLUDE_REGEXES \"[Ss]ystem32\")
    file(INSTALL \${libraries} DESTINATION \"\${CMAKE_INSTALL_PREFIX}/bin\")" COMPONENT console)

set(CPACK_GENERATOR WIX)
set(CPACK_PACKAGE_NAME "Tenant Master Console")
set(CPACK_PACKAGE_VENDOR "Tenant Master")
set(CPACK_PACKAGE_INSTALL_DIRECTORY "Tenant Master")
set(CPACK_PACKAGE_EXECUTABLES tenant-master-console "Tenant Master Console")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
# One fixed value for all versions: an upgrade replaces the version before it.
set(CPACK_WIX_UPGRADE_GUID "6F1B0C5E-3B8E-4B71-9A54-0D6C1C6F7E52")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH ON)
include(CPack)
