# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian package: cpack -G DEB in the build folder. It takes what `cmake --install` installs, and so is made of the
# objects of any build, the one that CI tests with too.
find_program(TELLTALE_DPKG dpkg)
if(NOT TELLTALE_DPKG OR NOT TELLTALE_GZIP)
  return()
endif()

# A file of the package's documentation, compressed as the policy of Debian says: without name and time, as small as it goes.
function(telltale_package_document SOURCE NAME)
  set(gz "${CMAKE_CURRENT_BINARY_DIR}/${NAME}.gz")
  execute_process(COMMAND "${TELLTALE_GZIP}" -9nc "${SOURCE}" OUTPUT_FILE "${gz}" COMMAND_ERROR_IS_FATAL ANY)
  install(FILES "${gz}" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/telltale" COMPONENT telltale)
endfunction()

set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/CHANGELOG.md")
configure_file(deb/changelog.in "${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian" @ONLY)
telltale_package_document("${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian" changelog.Debian)
telltale_package_document("${PROJECT_SOURCE_DIR}/CHANGELOG.md" changelog)
install(FILES deb/copyright DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/telltale")
install(FILES deb/telltale.lintian-overrides DESTINATION "${CMAKE_INSTALL_DATADIR}/lintian/overrides" RENAME telltale)
install(FILES systemd/telltale-intercept.default DESTINATION "${CMAKE_INSTALL_FULL_SYSCONFDIR}/default" RENAME telltale-intercept)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME telltale)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_SOURCE_DIR}/build/package")
set(CPACK_PACKAGE_CONTACT "Telltale developers <telltale@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "telemetry inspector and privacy console")
set(CPACK_PACKAGE_DESCRIPTION_FILE "${CMAKE_CURRENT_LIST_DIR}/description.txt")
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
set(CPACK_INSTALL_PREFIX "/usr")
# The folder /etc is not below the prefix.
set(CPACK_SET_DESTDIR ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${TELLTALE_DEB_REVISION})
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded while the program runs, and not linked.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, fonts-inter, fonts-jetbrains-mono")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libsecret-1-0, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA "${CMAKE_CURRENT_LIST_DIR}/conffiles;${CMAKE_CURRENT_LIST_DIR}/postinst;${CMAKE_CURRENT_LIST_DIR}/prerm;${CMAKE_CURRENT_LIST_DIR}/postrm")
include(CPack)
