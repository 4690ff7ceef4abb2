# SPDX-License-Identifier: GPL-3.0-or-later

# tenantry_module(<name> ROOT <include-root> LINK <targets>… [PRIVATE_LINK <targets>…] [PCH core|widgets|none])
#   A static library Tenantry::<name> of every .cpp and .h below the calling folder. Headers form a file set
#   rooted at <include-root>; VERIFY_INTERFACE_HEADER_SETS makes a command that compiles each on its own, without the
#   precompiled header, so that one that leans on its includer's includes fails (packaging/checks/lint.py uses it).
function(tenantry_module name)
  cmake_parse_arguments(arg "" "ROOT;PCH" "LINK;PRIVATE_LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  file(GLOB_RECURSE resources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.qrc")
  set(target tenantry_${name})
  add_library(${target} STATIC ${sources} ${headers} ${resources})
  add_library(Tenantry::${name} ALIAS ${target})
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${arg_ROOT}" FILES ${headers})
  target_include_directories(${target} PUBLIC "${arg_ROOT}")
  target_link_libraries(${target} PUBLIC ${arg_LINK} PRIVATE tenantry_flags ${arg_PRIVATE_LINK})
  # A folder that holds only headers so far has no source from which CMake could tell the language.
  set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON LINKER_LANGUAGE CXX)
  if(NOT arg_PCH)
    set(arg_PCH core)
  endif()
  tenantry_precompile(${target} ${arg_PCH})
  set_property(GLOBAL APPEND PROPERTY TENANTRY_MODULES ${target})
endfunction()

# tenantry_test(<source.cpp> LINK <targets>… [LABELS …] [TIMEOUT s])
#   One Qt Test program, run by CTest offscreen, each in a home of its own so that no test reads or writes the
#   developer's profiles, store or backups.
function(tenantry_test source)
  cmake_parse_arguments(arg "" "TIMEOUT" "LINK;LABELS" ${ARGN})
  get_filename_component(name "${source}" NAME_WE)
  # A test has one class, and includes moc's output for it. AUTOMOC would start CMake, and compile an empty file
  # with the precompiled header, once a program.
  set(moc "${CMAKE_CURRENT_BINARY_DIR}/moc/${name}.moc")
  qt_generate_moc("${source}" "${moc}" TARGET ${name})
  add_executable(${name} "${source}" "${moc}")
  target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/moc")
  target_link_libraries(${name} PRIVATE Qt6::Test tenantry_flags ${arg_LINK})
  set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF
    RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  if("Tenantry::ui" IN_LIST arg_LINK)
    tenantry_precompile(${name} uitest)
  else()
    tenantry_precompile(${name} test)
  endif()
  add_test(NAME ${name} COMMAND ${name})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  set(home "${CMAKE_BINARY_DIR}/tests/home/${name}")
  file(MAKE_DIRECTORY "${home}")
  set_tests_properties(${name} PROPERTIES
    TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TENANTRY_BIN=${CMAKE_BINARY_DIR}/bin;TENANTRY_SOURCE=${CMAKE_SOURCE_DIR};XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_CACHE_HOME=${home}/cache;XDG_STATE_HOME=${home}/state;${TENANTRY_SANITIZER_ENVIRONMENT}")
endfunction()

# tenantry_check_fences()
#   The second of the three dependency fences (docs/ARCHITECTURE.md): walks what engine modules, models and
#   tenantryctl link, directly and through others, and stops the configuration if that reaches Qt Widgets.
#   Call it at the end of the top CMakeLists.txt, when every target has its libraries.
function(tenantry_check_fences)
  get_property(modules GLOBAL PROPERTY TENANTRY_MODULES)
  set(fenced ${modules})
  list(REMOVE_ITEM fenced tenantry_ui)
  if(TARGET tenantryctl)
    list(APPEND fenced tenantryctl)
  endif()
  foreach(target IN LISTS fenced)
    set_property(GLOBAL PROPERTY TENANTRY_FENCE_SEEN "")
    tenantry_walk_links(${target} "${target}")
  endforeach()
  list(LENGTH fenced count)
  message(STATUS "Dependency fence: ${count} targets checked, none reaches Qt Widgets")
endfunction()

set(TENANTRY_BANNED_LIBRARIES Qt6::Widgets Qt6::Charts Qt6::PrintSupport Qt6::SvgWidgets Qt6::OpenGLWidgets)

# One step of the walk; <path> is how we came here, for the message.
function(tenantry_walk_links target path)
  get_target_property(alias ${target} ALIASED_TARGET)
  if(alias)
    set(target ${alias})
  endif()
  if(target IN_LIST TENANTRY_BANNED_LIBRARIES)
    message(FATAL_ERROR "Dependency fence: ${path}\n"
      "Engine, models and tenantryctl must not link Qt Widgets, nor what brings it along. "
      "Move the code that needs it to ui/, or drop the library from the module's LINK list.")
  endif()
  get_property(seen GLOBAL PROPERTY TENANTRY_FENCE_SEEN)
  if(target IN_LIST seen)
    return()
  endif()
  set_property(GLOBAL APPEND PROPERTY TENANTRY_FENCE_SEEN ${target})
  set(libraries "")
  get_target_property(type ${target} TYPE)
  get_target_property(imported ${target} IMPORTED)
  foreach(property LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
    get_target_property(value ${target} ${property})
    if(value)
      list(APPEND libraries ${value})
    endif()
  endforeach()
  foreach(library IN LISTS libraries)
    # "$<LINK_ONLY:X>", "$<$<CONFIG:Debug>:X>", "\$<TARGET_NAME_IF_EXISTS:X>": whatever the condition, X counts.
    string(REGEX MATCHALL "[A-Za-z_][A-Za-z0-9_.+-]*(::[A-Za-z0-9_.+-]+)*" names "${library}")
    foreach(name IN LISTS names)
      if(TARGET ${name})
        tenantry_walk_links(${name} "${path} -> ${name}")
      endif()
    endforeach()
  endforeach()
endfunction()
