# SPDX-License-Identifier: GPL-3.0-or-later
# tenantry_module(<name> DIR <include-root> LINK <targets>…)
#   A static library Tenantry::<name> of every .cpp and .h below the calling folder. Headers form a file set
#   rooted at <include-root>, so that VERIFY_INTERFACE_HEADER_SETS compiles each on its own.
function(tenantry_module name)
  cmake_parse_arguments(arg "" "ROOT" "LINK;PRIVATE_LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  file(GLOB_RECURSE resources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.qrc")
  set(target tenantry_${name})
  add_library(${target} STATIC ${sources} ${headers} ${resources})
  add_library(Tenantry::${name} ALIAS ${target})
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${arg_ROOT}" FILES ${headers})
  target_include_directories(${target} PUBLIC "${arg_ROOT}")
  target_link_libraries(${target} PUBLIC ${arg_LINK} PRIVATE tenantry_flags ${arg_PRIVATE_LINK})
  set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  set_property(GLOBAL APPEND PROPERTY TENANTRY_MODULES ${target})
endfunction()

# tenantry_test(<source.cpp> LINK <targets>… [LABELS …] [TIMEOUT s])
#   One Qt Test program, run by CTest offscreen.
function(tenantry_test source)
  cmake_parse_arguments(arg "" "TIMEOUT" "LINK;LABELS" ${ARGN})
  get_filename_component(name "${source}" NAME_WE)
  add_executable(${name} "${source}")
  target_link_libraries(${name} PRIVATE Qt6::Test tenantry_flags ${arg_LINK})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  add_test(NAME ${name} COMMAND ${name})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  set_tests_properties(${name} PROPERTIES
    TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TENANTRY_BIN=${CMAKE_BINARY_DIR}/bin;TENANTRY_SOURCE=${CMAKE_SOURCE_DIR}")
endfunction()

function(tenantry_check_fences)
endfunction()
