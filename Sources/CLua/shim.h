#ifndef EXCHEQUER_CLUA_SHIM_H
#define EXCHEQUER_CLUA_SHIM_H
#include <lua.h>
#include <lauxlib.h>
#include <lualib.h>
#endif
