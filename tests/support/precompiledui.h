// Precompiled for the test programs that open windows.
#include <QtWidgets>
