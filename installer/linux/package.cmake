# Debian packages: manual pages, completions, desktop integration, and the settings of CPack.
find_program(TM_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
find_program(TM_RSVG_CONVERT NAMES rsvg-convert)
find_program(TM_GZIP NAMES gzip REQUIRED)
if(NOT TM_RSVG_CONVERT)
    message(STATUS "No packages: rsvg-convert (librsvg2-bin) is missing")
    return()
endif()

set(linux ${CMAKE_CURRENT_SOURCE_DIR}/linux)
set(made ${CMAKE_CURRENT_BINARY_DIR}/linux)
file(MAKE_DIRECTORY ${made}/icons)

# The date of the release, in the manual pages, the changelog and the metadata. Change it together with the version.
set(package_date "2026-11-25")
set(package_date_rfc "Wed, 25 Nov 2026 12:00:00 +0000")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "Tenant Master maintainers <maintainers@tenantmaster.com>")
configure_file(${linux}/com.tenantmaster.console.metainfo.xml.in ${made}/com.tenantmaster.console.metainfo.xml @ONLY)
configure_file(${linux}/changelog.Debian.in ${made}/changelog.Debian @ONLY)

set(outputs)
set(manual_outputs)
foreach(language IN ITEMS en es)
    set(reference ${made}/reference.${language}.json)
    add_custom_command(OUTPUT ${reference}
        COMMAND tenant-master-reference --lang ${language} > ${reference}
        DEPENDS tenant-master-reference VERBATIM)
    set(pages ${made}/man/${language}/tenant-master.1 ${made}/man/${language}/tenant-master-console.1)
    add_custom_command(OUTPUT ${pages}
        COMMAND ${TM_PYTHON} -B ${linux}/makemanual.py ${linux}/manual.toml ${reference} ${language} ${PROJECT_VERSION} ${package_date} ${made}/man/${language}
        COMMAND ${TM_GZIP} -9nfk ${pages}
        BYPRODUCTS ${made}/man/${language}/tenant-master.1.gz ${made}/man/${language}/tenant-master-console.1.gz
        DEPENDS ${linux}/makemanual.py ${linux}/manual.toml ${reference}
        COMMENT "Writing the manual pages (${language})" VERBATIM)
    list(APPEND outputs ${pages})
endforeach()

set(completions ${made}/tenant-master.bash ${made}/_tenant-master ${made}/tenant-master.fish)
add_custom_command(OUTPUT ${completions}
    COMMAND ${TM_PYTHON} -B ${linux}/makecompletions.py ${made}/reference.en.json ${made}
    DEPENDS ${linux}/makecompletions.py ${made}/reference.en.json
    COMMENT "Writing the shell completions" VERBATIM)
list(APPEND outputs ${completions})

set(backup_manual ${made}/tm-backup-cat.1.gz)
add_custom_command(OUTPUT ${backup_manual}
    COMMAND ${TM_GZIP} -9nc ${linux}/tm-backup-cat.1 > ${backup_manual}
    DEPENDS ${linux}/tm-backup-cat.1 VERBATIM)
list(APPEND outputs ${backup_manual})

set(changelogs ${made}/changelog.gz ${made}/changelog.Debian.gz)
add_custom_command(OUTPUT ${changelogs}
    COMMAND ${TM_GZIP} -9nc ${PROJECT_SOURCE_DIR}/CHANGELOG.md > ${made}/changelog.gz
    COMMAND ${TM_GZIP} -9nc ${made}/changelog.Debian > ${made}/changelog.Debian.gz
    DEPENDS ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${made}/changelog.Debian VERBATIM)
list(APPEND outputs ${changelogs})

set(app_icon ${PROJECT_SOURCE_DIR}/resources/icons/app.svg)
foreach(size IN ITEMS 16 24 32 48 64 128 256 512)
    set(icon ${made}/icons/${size}.png)
    add_custom_command(OUTPUT ${icon}
        COMMAND ${TM_RSVG_CONVERT} --width ${size} --height ${size} --output ${icon} ${app_icon}
        DEPENDS ${app_icon} VERBATIM)
    list(APPEND outputs ${icon})
    install(FILES ${icon} DESTINATION share/icons/hicolor/${size}x${size}/apps RENAME tenant-master-console.png COMPONENT console)
endforeach()
add_custom_target(tm_package_files ALL DEPENDS ${outputs})

foreach(pair IN ITEMS "cli tenant-master" "console tenant-master-console")
    separate_arguments(pair)
    list(GET pair 0 component)
    list(GET pair 1 package)
    install(FILES ${linux}/${package}.lintian-overrides DESTINATION share/lintian/overrides RENAME ${package} COMPONENT ${component})
    install(FILES ${linux}/copyright ${changelogs} DESTINATION share/doc/${package} COMPONENT ${component})
    install(FILES ${made}/man/en/${package}.1.gz DESTINATION share/man/man1 COMPONENT ${component})
    install(FILES ${made}/man/es/${package}.1.gz DESTINATION share/man/es/man1 COMPONENT ${component})
endforeach()
install(FILES ${backup_manual} DESTINATION share/man/man1 COMPONENT cli)
install(FILES ${PROJECT_SOURCE_DIR}/docs/BACKUP_FORMAT.md DESTINATION share/doc/tenant-master COMPONENT cli)
install(FILES ${made}/tenant-master.bash DESTINATION share/bash-completion/completions RENAME tenant-master COMPONENT cli)
install(FILES ${made}/_tenant-master DESTINATION share/zsh/vendor-completions COMPONENT cli)
install(FILES ${made}/tenant-master.fish DESTINATION share/fish/vendor_completions.d COMPONENT cli)
install(FILES ${linux}/tenant-master-console.desktop DESTINATION share/applications COMPONENT console)
install(FILES ${made}/com.tenantmaster.console.metainfo.xml DESTINATION share/metainfo COMPONENT console)
install(FILES ${app_icon} DESTINATION share/icons/hicolor/scalable/apps RENAME tenant-master-console.svg COMPONENT console)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tenant-master)
set(CPACK_PACKAGE_VENDOR "Tenant Master")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_OUTPUT_CONFIG_FILE ${PROJECT_BINARY_DIR}/CPackConfig.cmake)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS ${CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL cli console)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

# dpkg-shlibdeps finds what is linked; what is started or loaded while running is named here.
set(CPACK_DEBIAN_CLI_PACKAGE_NAME tenant-master)
set(CPACK_DEBIAN_CLI_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_CLI_PACKAGE_DEPENDS "openssh-client, libqt6sql6-sqlite")
set(CPACK_DEBIAN_CLI_PACKAGE_RECOMMENDS "qt6-translations-l10n")
set(CPACK_DEBIAN_CLI_PACKAGE_SUGGESTS "tenant-master-console, age, gnome-keyring | kwalletmanager")
set(CPACK_COMPONENT_CLI_DESCRIPTION "manage multi-tenant servers from the command line
Manages products, plans and workspaces on an operator's own servers with
Docker Engine and PostgreSQL. It connects through SSH, installs no agent and
opens no port. Every change is previewed, journalled on the server before it
happens and read back afterwards.

This package holds the command line; it needs no graphical libraries.")
set(CPACK_DEBIAN_CONSOLE_PACKAGE_NAME tenant-master-console)
set(CPACK_DEBIAN_CONSOLE_PACKAGE_SECTION admin)
# The icons are SVG: icon engine and image format plugin are in libqt6svg6, newer Debians have them in a package of their own. The platform
# plugins belong to libqt6gui6 itself.
set(CPACK_DEBIAN_CONSOLE_PACKAGE_DEPENDS "openssh-client, libqt6sql6-sqlite, qt6-svg-plugins | libqt6svg6 (<< 6.5), hicolor-icon-theme")
set(CPACK_DEBIAN_CONSOLE_PACKAGE_RECOMMENDS "tenant-master, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_CONSOLE_PACKAGE_SUGGESTS "gnome-keyring | kwalletmanager")
set(CPACK_COMPONENT_CONSOLE_DESCRIPTION "desktop console for multi-tenant servers
Shows and changes products, plans and workspaces on an operator's own servers
with Docker Engine and PostgreSQL. It connects through SSH, installs no agent
and opens no port. Every change is previewed, journalled on the server before
it happens and read back afterwards; the last snapshot opens offline.

This package holds the desktop program (Qt Widgets).")
include(CPack)
