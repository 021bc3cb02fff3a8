# SPDX-License-Identifier: GPL-3.0-or-later
# The sentences in other languages. They are no part of a room: a room does not know whether there are any, and a test is
# linked again when one changes only if it asks for them (LIBRARIES telltale_translations).
find_program(TELLTALE_LRELEASE lrelease PATHS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}" /usr/lib/qt6/bin REQUIRED)

# telltale_translations(TARGET FILES file.ts…)
# Makes the object library TARGET, which brings :/translations/NAME.qm for each NAME.ts to whoever links it directly.
function(telltale_translations TARGET)
  cmake_parse_arguments(TRANSLATIONS "" "" "FILES" ${ARGN})
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/${TARGET}")
  set(list "<RCC><qresource prefix=\"/translations\">\n")
  set(made "")
  foreach(file IN LISTS TRANSLATIONS_FILES)
    get_filename_component(name "${file}" NAME_WE)
    add_custom_command(OUTPUT "${folder}/${name}.qm"
      COMMAND "${TELLTALE_LRELEASE}" -silent "${file}" -qm "${folder}/${name}.qm"
      DEPENDS "${file}" VERBATIM)
    list(APPEND made "${folder}/${name}.qm")
    string(APPEND list "<file>${name}.qm</file>\n")
  endforeach()
  string(APPEND list "</qresource></RCC>\n")
  file(CONFIGURE OUTPUT "${folder}/${TARGET}.qrc" CONTENT "${list}" @ONLY)
  add_custom_command(OUTPUT "${folder}/${TARGET}.cpp"
    COMMAND Qt6::rcc --name "${TARGET}" "${folder}/${TARGET}.qrc" -o "${folder}/${TARGET}.cpp"
    DEPENDS "${folder}/${TARGET}.qrc" ${made} VERBATIM)
  add_library(${TARGET} OBJECT "${folder}/${TARGET}.cpp")
  target_link_libraries(${TARGET} PRIVATE Qt6::Core)
endfunction()
