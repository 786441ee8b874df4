#ifndef EXCHEQUER_TRAMPOLINE_H
#define EXCHEQUER_TRAMPOLINE_H
#include <lua.h>
#endif
