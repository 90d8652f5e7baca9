# Writes OUTPUT from buildversion.cpp.in, and only when its text changes: cmake -DSOURCE=… -DVERSION=… -DOUTPUT=… -P writebuildversion.cmake
set(version ${VERSION})
# Only the sources' own repository counts: an unpacked archive may lie inside somebody else's checkout.
find_program(GIT git)
if(GIT AND EXISTS ${SOURCE}/.git)
    set(ENV{GIT_OPTIONAL_LOCKS} 0)
    execute_process(COMMAND ${GIT} rev-parse --short=7 HEAD WORKING_DIRECTORY ${SOURCE}
        OUTPUT_VARIABLE commit RESULT_VARIABLE failure OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(NOT failure)
        execute_process(COMMAND ${GIT} status --porcelain --untracked-files=no WORKING_DIRECTORY ${SOURCE} OUTPUT_VARIABLE changes ERROR_QUIET)
        if(changes)
            string(APPEND commit ", modified")
        endif()
        string(APPEND version " (${commit})")
    endif()
endif()
configure_file(${CMAKE_CURRENT_LIST_DIR}/buildversion.cpp.in ${OUTPUT} @ONLY)
