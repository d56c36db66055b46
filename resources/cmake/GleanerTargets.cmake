# SPDX-FileCopyrightText: 2026 The Gleaner authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of the project is compiled with.
add_library(gleaner_options INTERFACE)
target_compile_options(gleaner_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
target_compile_definitions(gleaner_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
    GLEANER_VERSION="${PROJECT_VERSION}")
target_include_directories(gleaner_options INTERFACE ${PROJECT_SOURCE_DIR})
if(GLEANER_SANITIZE)
    target_compile_options(gleaner_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(gleaner_options INTERFACE -fsanitize=address,undefined)
endif()
if(GLEANER_FUZZ)
    target_compile_options(gleaner_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# gleaner_library(NAME SOURCES ... [PUBLIC libs] [PRIVATE libs] [MOC])
function(gleaner_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "MOC" "" "SOURCES;PUBLIC;PRIVATE")
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC gleaner_options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
    if(arg_MOC)
        set_target_properties(${name} PROPERTIES AUTOMOC ON)
    endif()
endfunction()

# gleaner_test(NAME LABEL label [SOURCES ...] LIBRARIES ...): one QtTest program NAME.cpp, run by CTest.
function(gleaner_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "LABEL" "SOURCES;LIBRARIES")
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE gleaner_test_support ${arg_LIBRARIES} Qt6::Test)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_compile_definitions(${name} PRIVATE
        TEST_DATA_DIR="${PROJECT_SOURCE_DIR}/tests/data" SHARED_DIR="${PROJECT_SOURCE_DIR}/../shared")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS ${arg_LABEL} TIMEOUT 300
        ENVIRONMENT "TZ=Asia/Shanghai;QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.webenginecontext.debug=false")
endfunction()
