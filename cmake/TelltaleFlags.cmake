# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler flags as an interface target, so that a room gets them by linking and nothing is set globally by accident.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release)
endif()
find_program(TELLTALE_CCACHE ccache)
if(TELLTALE_CCACHE)
  # Without the sloppiness ccache leaves everything with a precompiled header uncached (its manual, PRECOMPILED HEADERS).
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${TELLTALE_CCACHE}")
endif()

add_library(telltale_flags INTERFACE)
target_compile_options(telltale_flags INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
  -Wold-style-cast -Wcast-qual -Wformat=2)
if(TELLTALE_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # A local name may be that of something in another file of the batch.
  target_compile_options(telltale_flags INTERFACE -Wshadow=local)
  # So many files at a time fill the compiler's memory, which it then tidies up again and again: a tenth of its time.
  target_compile_options(telltale_flags INTERFACE "SHELL:--param ggc-min-heapsize=524288")
else()
  target_compile_options(telltale_flags INTERFACE -Wshadow)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # g++ 12 sees an overlap in every `"literal" + std::string` it inlines (its bug 105329).
  target_compile_options(telltale_flags INTERFACE -Wno-restrict)
endif()
if(TELLTALE_WERROR)
  target_compile_options(telltale_flags INTERFACE -Werror)
endif()
target_compile_definitions(telltale_flags INTERFACE QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
find_program(TELLTALE_MOLD mold)
if(TELLTALE_SANITIZE AND TELLTALE_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Far more than a hundred test programs, each with the rooms it tests: the usual linker takes as long for them as for
  # half of all compiling.
  target_link_options(telltale_flags INTERFACE -fuse-ld=mold)
endif()
if(TELLTALE_SANITIZE)
  target_compile_options(telltale_flags INTERFACE -fsanitize=${TELLTALE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  # Among the sanitizers' checks g++ sees uses that there are not (its manual, -fsanitize=); core-only and the package, which
  # are built of the same rooms, look for them.
  target_compile_options(telltale_flags INTERFACE -Wno-maybe-uninitialized)
  # Undefined behaviour is looked for in what is tested; in the tests' own files that takes a quarter of their compile time.
  target_compile_options(telltale_flags INTERFACE "$<$<BOOL:$<TARGET_PROPERTY:TELLTALE_IS_TEST>>:-fno-sanitize=undefined>")
  target_link_options(telltale_flags INTERFACE -fsanitize=${TELLTALE_SANITIZE})
endif()
if(TELLTALE_HARDEN)
  # What dpkg-buildflags gives with hardening=+all, and what makes jumps to elsewhere fail on newer processors.
  target_compile_options(telltale_flags INTERFACE -fstack-protector-strong -fstack-clash-protection -Wp,-D_FORTIFY_SOURCE=2 -Werror=format-security)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_compile_options(telltale_flags INTERFACE -fcf-protection)
  endif()
  target_link_options(telltale_flags INTERFACE -Wl,-z,relro -Wl,-z,now)
endif()
if(TELLTALE_FUZZ)
  # The fuzzer sees only code that tells it where it has been: the rooms, not just the target.
  target_compile_options(telltale_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# telltale_precompile(TARGET)
# The headers nearly every file includes, compiled once a target. They are not a way to leave out an include: a build with
# TELLTALE_PRECOMPILE=OFF and TELLTALE_UNITY=OFF shows what is missing.
function(telltale_precompile TARGET)
  target_precompile_headers(${TARGET} PRIVATE <QString> <QStringView> <QList> <algorithm> <array> <cstdint> <memory>
    <optional> <string> <string_view> <vector> <functional> <unordered_map>)
endfunction()
