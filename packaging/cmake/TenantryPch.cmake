# SPDX-License-Identifier: GPL-3.0-or-later
# Precompiled headers: four in all, shared by every target that compiles with the same options.
#   core     engine, models, testsupport
#   widgets  ui
#   test     test programs (executables are position independent in another way, so they cannot share core's)
#   uitest   test programs of the window: Qt Test's header is another one where Qt Widgets is linked
# Sources still include what they use: clazy's pass over sources and headers does without these.
option(TENANTRY_PCH "use precompiled headers" ON)

set(TENANTRY_PCH_CORE
  <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject>
  <QList> <QMap> <QObject> <QRegularExpression> <QSet> <QString> <QStringList> <QVariant>
  <algorithm> <atomic> <chrono> <condition_variable> <functional> <map> <memory> <mutex> <optional> <stop_token>
  <string> <thread> <utility> <variant> <vector>)
set(TENANTRY_PCH_WIDGETS ${TENANTRY_PCH_CORE}
  <QAbstractItemModel> <QAction> <QApplication> <QBoxLayout> <QComboBox> <QDialog> <QLabel> <QLineEdit> <QPainter>
  <QPushButton> <QSortFilterProxyModel> <QTableView> <QTimer> <QWidget>)
set(TENANTRY_PCH_TEST ${TENANTRY_PCH_CORE} <QProcess> <QSignalSpy> <QTemporaryDir> <QTest>)

function(tenantry_pch_owner name headers libraries)
  set(source "${CMAKE_BINARY_DIR}/pch/${name}.cpp")
  if(NOT EXISTS "${source}")
    file(WRITE "${source}" "// The owner of the precompiled header '${name}'; has no code.\n")
  endif()
  add_library(tenantry_pch_${name} OBJECT "${source}")
  set_target_properties(tenantry_pch_${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
  target_link_libraries(tenantry_pch_${name} PRIVATE tenantry_flags ${libraries})
  target_precompile_headers(tenantry_pch_${name} PRIVATE ${headers})
endfunction()

if(TENANTRY_PCH)
  tenantry_pch_owner(core "${TENANTRY_PCH_CORE}" Qt6::Core)
  tenantry_pch_owner(widgets "${TENANTRY_PCH_WIDGETS}" Qt6::Widgets)
endif()

# Makes those for tests; call it in tests/, because Qt Test's header depends on a definition that names the
# folder of the target.
function(tenantry_test_pch)
  if(NOT TENANTRY_PCH)
    return()
  endif()
  # An executable, not an object library: only so does CMake choose the same position-independence flags.
  set(source "${CMAKE_BINARY_DIR}/pch/test.cpp")
  if(NOT EXISTS "${source}")
    file(WRITE "${source}" "int main() { return 0; }\n")
  endif()
  foreach(kind test uitest)
    add_executable(tenantry_pch_${kind} EXCLUDE_FROM_ALL "${source}")
    set_target_properties(tenantry_pch_${kind} PROPERTIES AUTOMOC OFF AUTORCC OFF
      RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/pch")
    target_link_libraries(tenantry_pch_${kind} PRIVATE tenantry_flags Qt6::Test)
  endforeach()
  target_link_libraries(tenantry_pch_uitest PRIVATE Qt6::Widgets)
  target_precompile_headers(tenantry_pch_test PRIVATE ${TENANTRY_PCH_TEST})
  target_precompile_headers(tenantry_pch_uitest PRIVATE ${TENANTRY_PCH_TEST} ${TENANTRY_PCH_WIDGETS})
endfunction()

# tenantry_precompile(<target> core|widgets|test|uitest|none)
function(tenantry_precompile target pch)
  if(TENANTRY_PCH AND NOT pch STREQUAL "none")
    target_precompile_headers(${target} REUSE_FROM tenantry_pch_${pch})
  endif()
endfunction()
