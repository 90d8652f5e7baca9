# One static library for each layer (docs/ARCHITECTURE.md). A layer may use only the layers that it names in DEPENDS, and the
# third-party libraries that it names in PRIVATE_LIBRARIES stay inside it. tests/architecture checks the includes as well,
# because a link list alone does not stop an include of a system header.
function(tm_add_layer name)
    cmake_parse_arguments(LAYER "" "DIRECTORY" "DEPENDS;LIBRARIES;PRIVATE_LIBRARIES;EXCLUDE" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${LAYER_DIRECTORY}/*.cpp ${PROJECT_SOURCE_DIR}/${LAYER_DIRECTORY}/*.h)
    add_library(${name} STATIC)
    target_sources(${name} PRIVATE ${sources})
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${LAYER_DEPENDS} ${LAYER_LIBRARIES} PRIVATE ${LAYER_PRIVATE_LIBRARIES} tm_warnings)
endfunction()

# Our own code is compiled with warnings as errors; the headers of libraries are system headers and are not.
function(tm_define_warnings)
    add_library(tm_warnings INTERFACE)
    if(TM_SANITIZERS)
        return()   # the trees for sanitizers are compiled by clang, for what they find at run time; the warnings are those of the dev tree
    endif()
    target_compile_options(tm_warnings INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wformat=2 -Werror
        -Wno-missing-field-initializers   # designated initialisers name what they set; the rest has defaults
        -Wno-maybe-uninitialized)         # GCC 12 sees it in std::stop_source and tl::expected where there is none
endfunction()
