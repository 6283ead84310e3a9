/* What macOS starts in Companion.app: runs `python -I -m companion` in this very process, so that the name, the icon and
   the right to the microphone are the app's. The processes it starts are the carried Python's own program. */

#include <Python.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef __APPLE__
#include <mach-o/dyld.h>
static int find_self(char *place) {
    char raw[PATH_MAX];
    uint32_t size = sizeof raw;
    return _NSGetExecutablePath(raw, &size) == 0 && realpath(raw, place) != NULL;
}
#else
static int find_self(char *place) { return realpath("/proc/self/exe", place) != NULL; }
#endif

#define VERSION Py_STRINGIFY(PY_MAJOR_VERSION) "." Py_STRINGIFY(PY_MINOR_VERSION)

int main(int count, char **words) {
    char here[PATH_MAX], home[PATH_MAX + 32], python[PATH_MAX + 64];
    if (!find_self(here)) {
        fputs("Companion does not find its own folder.\n", stderr);
        return 1;
    }
    for (int up = 0; up < 2; up++) *strrchr(here, '/') = '\0'; /* Contents/MacOS/Companion -> Contents */
    snprintf(home, sizeof home, "%s/Resources/python", here);
    snprintf(python, sizeof python, "%s/bin/python" VERSION, home);

    char **all = calloc(count + 4, sizeof *all);
    if (all == NULL) return 1;
    char *first[] = {python, "-I", "-m", "companion"};
    memcpy(all, first, sizeof first);
    if (count > 1) memcpy(all + 4, words + 1, (count - 1) * sizeof *all);

    PyPreConfig before;
    PyPreConfig_InitIsolatedConfig(&before);
    before.utf8_mode = 1;
    PyStatus status = Py_PreInitialize(&before);
    PyConfig config;
    PyConfig_InitIsolatedConfig(&config);
    config.parse_argv = 1;
    config.install_signal_handlers = 1;
    if (!PyStatus_Exception(status)) status = PyConfig_SetBytesString(&config, &config.home, home);
    if (!PyStatus_Exception(status)) status = PyConfig_SetBytesString(&config, &config.executable, python);
    if (!PyStatus_Exception(status)) status = PyConfig_SetBytesArgv(&config, count + 3, all);
    if (!PyStatus_Exception(status)) status = Py_InitializeFromConfig(&config);
    PyConfig_Clear(&config);
    free(all);
    if (PyStatus_Exception(status)) Py_ExitStatusException(status);
    return Py_RunMain();
}
