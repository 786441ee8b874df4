// The same check called through the bare Lua C API: usage bare CALLS.
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const char *const check =
    "return function(tendered, lookback_tendered, lookback_outstanding)\n"
    "  return tendered == 0 or lookback_tendered == lookback_outstanding\n"
    "end";

int main(int count, char **words) {
  const long long calls = count > 1 ? atoll(words[1]) : 0;
  lua_State *state = luaL_newstate();
  if (state == NULL || luaL_dostring(state, check) != LUA_OK) return 1;
  const int function = luaL_ref(state, LUA_REGISTRYINDEX);
  long long passed = 0;
  struct timespec began, ended;
  clock_gettime(CLOCK_MONOTONIC, &began);
  for (long long number = 0; number < calls; number++) {
    lua_rawgeti(state, LUA_REGISTRYINDEX, function);
    lua_pushinteger(state, number);
    lua_pushinteger(state, number + 7);
    lua_pushinteger(state, number + 7);
    if (lua_pcall(state, 3, 1, 0) != LUA_OK) return 1;
    passed += lua_toboolean(state, -1);
    lua_settop(state, -2);
  }
  clock_gettime(CLOCK_MONOTONIC, &ended);
  if (passed != calls) return 1;
  printf("seconds %.4f\n", (double)(ended.tv_sec - began.tv_sec) + (double)(ended.tv_nsec - began.tv_nsec) / 1e9);
  lua_close(state);
  return 0;
}
