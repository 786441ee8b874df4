// The life of a state.
#define _POSIX_C_SOURCE 200809L
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "state.h"

static atomic_uint_least32_t last_serial;

static bool copy_libraries(BorderState *state, const BorderPlan *plan) {
  state->libraries = calloc(plan->library_count + 1, sizeof *state->libraries);
  if (state->libraries == NULL) return false;
  for (size_t i = 0; i < plan->library_count; i++) {
    const BorderSource *from = &plan->libraries[i];
    char *bytes = malloc(from->length + 1);
    char *name = strdup(from->name);
    state->libraries[i] = (BorderSource){
      .name = name, .bytes = bytes, .length = from->length, .file = from->file};
    state->library_count = i + 1;
    if (bytes == NULL || name == NULL) return false;
    memcpy(bytes, from->bytes, from->length);
  }
  return true;
}

static int open_body(lua_State *L) {
  const BorderPlan *plan = lua_touserdata(L, 1);
  lua_settop(L, 0);
  lua_newtable(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, functions_key);
  lua_newtable(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, libraries_key);
  border_open_environment(L, plan);
  return 0;
}

// Only what no script can cause reaches this, and then there is nothing to go back to.
static int on_panic(lua_State *L) {
  (void)L;
  return 0;
}

static void make_ready(BorderState *state, const BorderPlan *plan) {
  lua_State *L = lua_newstate(border_allocate, state);
  if (L == NULL) {
    border_fail(state, LUA_ERRMEM);
    return;
  }
  state->lua = L;
  *(BorderState **)lua_getextraspace(L) = state;
  lua_atpanic(L, on_panic);
  lua_settop(L, 0);
  lua_pushcfunction(L, border_on_error);
  lua_pushcfunction(L, open_body);
  lua_pushlightuserdata(L, (void *)plan);
  border_start_budget(state, true);
  state->loading = true;
  int status = lua_pcall(L, 1, 0, 1);
  state->loading = false;
  if (status != LUA_OK) {
    border_fail(state, status);
    return;
  }
  lua_settop(L, 0);
  lua_rawgeti(L, LUA_REGISTRYINDEX, functions_key);
  lua_pushcfunction(L, border_on_error);
  state->opened = true;
}

BorderState *border_open(const BorderPlan *plan) {
  BorderState *state = calloc(1, sizeof *state);
  if (state == NULL) return NULL;
  state->serial = atomic_fetch_add(&last_serial, 1) + 1;
  state->budget = plan->instructions < 1 ? 1 : plan->instructions;
  state->memory_limit = plan->memory < 0 ? 0 : (size_t)plan->memory;
  state->kinds = plan->kinds;
  state->callback = plan->callback;
  state->context = plan->context;
  border_clear_fault(state);
  if (!copy_libraries(state, plan) || !border_reserve(&state->results, 16)) {
    border_fail(state, LUA_ERRMEM);
    return state;
  }
  make_ready(state, plan);
  return state;
}

bool border_opened(const BorderState *state) { return state->opened; }

uint32_t border_serial(const BorderState *state) { return state->serial; }

int64_t border_memory_used(const BorderState *state) { return (int64_t)state->memory_used; }

void border_close(BorderState *state) {
  if (state == NULL) return;
  if (state->lua != NULL) lua_close(state->lua);
  for (size_t i = 0; i < state->library_count; i++) {
    free((void *)state->libraries[i].name);
    free((void *)state->libraries[i].bytes);
  }
  for (size_t i = 0; i < state->line_files; i++) free(state->lines[i].marks);
  free(state->lines);
  free(state->libraries);
  free(state->results.items);
  free(state->arguments.items);
  free(state->straight);
  free(state);
}

const char *border_lua_release(size_t *length) {
  // "$LuaVersion: Lua 5.4.4  Copyright ..." of the library that is linked, whatever the header says.
  const char *release = strstr(lua_ident, "Lua 5");
  if (release == NULL) release = LUA_VERSION;
  const char *end = strstr(release, "  ");
  *length = end == NULL ? strlen(release) : (size_t)(end - release);
  return release;
}
