// The one environment of every file: words that can be read, and nothing that can be written.
//
// A file's globals are an empty table; reading falls through to the words, and a name that is no
// word is an error with its reason (a misspelt input must not quietly be nil). Writing is an error.
#include <lua5.4/lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "state.h"

static const char *name_of_key(lua_State *L, int index) {
  return lua_type(L, index) == LUA_TSTRING ? lua_tostring(L, index) : luaL_typename(L, index);
}

// Upvalue 1: the table of refusals. Upvalue 2: the prefix of the name, "" for a global.
static int unknown_name(lua_State *L) {
  const char *prefix = lua_tostring(L, lua_upvalueindex(2));
  const char *key = name_of_key(L, 2);
  const char *name = lua_pushfstring(L, "%s%s", prefix, key);
  lua_pushvalue(L, -1);
  if (lua_rawget(L, lua_upvalueindex(1)) == LUA_TSTRING)
    return border_raise(L, border_runtime, "`%s` is refused: %s", name, lua_tostring(L, -1));
  if (prefix[0] != 0) return border_raise(L, border_runtime, "there is no `%s`", name);
  return border_raise(L, border_runtime,
                      "`%s` is not a word of the vocabulary, an input or a local name", name);
}

// Upvalue 1: the words.
static int global_written(lua_State *L) {
  const char *name = name_of_key(L, 2);
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
    return border_raise(L, border_changed_state,
                        "`%s` is a word of the vocabulary and cannot be changed", name);
  return border_raise(L, border_changed_state,
                      "`%s` would be shared between rows: write `local %s`", name, name);
}

static int text_has_no_members(lua_State *L) {
  return border_raise(L, border_runtime,
                      "text has no `%s`: use the words for text, as in `lower(name)`",
                      name_of_key(L, 2));
}

// Gives the table on top a metatable whose __index raises for unknown members of `prefix`.
static void raise_for_unknown(lua_State *L, int refusals, const char *prefix) {
  lua_createtable(L, 0, 1);
  lua_pushvalue(L, refusals);
  lua_pushstring(L, prefix);
  lua_pushcclosure(L, unknown_name, 2);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
}

static void add_words(lua_State *L, const Word *words) {
  for (; words->name != NULL; words++) {
    lua_pushcfunction(L, words->body);
    lua_setfield(L, -2, words->name);
  }
}

static void add_host_words(lua_State *L, const BorderPlan *plan) {
  for (size_t i = 0; i < plan->word_count; i++) {
    lua_pushinteger(L, (lua_Integer)i);
    lua_pushinteger(L, plan->words[i].fewest);
    lua_pushinteger(L, plan->words[i].most);
    lua_pushstring(L, plan->words[i].name);
    lua_pushinteger(L, plan->words[i].answers);
    for (int j = 0; j < 4; j++) lua_pushinteger(L, plan->words[i].takes[j]);
    lua_pushcclosure(L, border_host_word, 9);
    lua_setfield(L, -2, plan->words[i].name);
  }
}

static void push_refusals(lua_State *L, const BorderPlan *plan) {
  lua_newtable(L);
  for (size_t i = 0; i < plan->refusal_count; i++) {
    lua_pushstring(L, plan->refusals[i].reason);
    lua_setfield(L, -2, plan->refusals[i].name);
  }
}

// "string.rep" refused makes `string` a table without members, so that its members can be refused.
static void add_namespaces(lua_State *L, const BorderPlan *plan, int refusals, int words) {
  for (size_t i = 0; i < plan->refusal_count; i++) {
    const char *dot = strchr(plan->refusals[i].name, '.');
    if (dot == NULL) continue;
    size_t length = (size_t)(dot - plan->refusals[i].name);
    lua_pushlstring(L, plan->refusals[i].name, length);
    lua_pushvalue(L, -1);
    bool taken = lua_rawget(L, words) != LUA_TNIL;
    lua_pushvalue(L, -2);
    taken |= lua_rawget(L, refusals) != LUA_TNIL;
    lua_pop(L, 2);
    if (!taken) {
      lua_pushfstring(L, "%s.", lua_tostring(L, -1));
      lua_newtable(L);
      raise_for_unknown(L, refusals, lua_tostring(L, -2));
      border_freeze_table(L, lua_gettop(L));
      lua_pushvalue(L, -3);
      lua_insert(L, -2);
      lua_rawset(L, words);
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
  }
}

static void add_table_word(lua_State *L, int refusals) {
  lua_newtable(L);
  add_words(L, border_table_members);
  raise_for_unknown(L, refusals, "table.");
  border_freeze_table(L, lua_gettop(L));
  lua_setfield(L, -2, "table");
}

static void close_text(lua_State *L) {
  lua_pushliteral(L, "");
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, text_has_no_members);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
}

static int require_library(lua_State *L);

void border_open_environment(lua_State *L, const BorderPlan *plan) {
  int base = lua_gettop(L);
  push_refusals(L, plan);
  lua_newtable(L);
  int refusals = base + 1, words = base + 2;
  add_words(L, border_plain_words);
  add_words(L, border_text_words);
  add_words(L, border_list_words);
  lua_pushcfunction(L, require_library);
  lua_setfield(L, words, "require");
  add_host_words(L, plan);
  if (plan->kinds) {
    lua_getfield(L, words, border_texts_word);
    lua_pushcclosure(L, border_kinds_equal, 1);
    lua_setfield(L, words, border_equal_word);
  }
  add_table_word(L, refusals);
  add_namespaces(L, plan, refusals, words);
  raise_for_unknown(L, refusals, "");
  border_freeze_table(L, words);
  // The words are frozen as any shared table is; a global written deserves a better sentence.
  lua_getmetatable(L, words);
  border_contents(L, words);
  lua_pushcclosure(L, global_written, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushvalue(L, words);
  lua_rawseti(L, LUA_REGISTRYINDEX, environment_key);
  close_text(L);
  border_open_arithmetic(L);
  if (plan->kinds) border_open_kinds(L);
  lua_settop(L, base);
}

typedef struct Reader {
  const char *next;
  size_t length;
  int line;
} Reader;

// Hands over one line after the other, so that an error without a line of its own has one.
static const char *read_line(lua_State *L, void *data, size_t *size) {
  (void)L;
  Reader *reader = data;
  const char *line = reader->next;
  const char *end = reader->length == 0 ? NULL : memchr(line, '\n', reader->length);
  *size = end == NULL ? reader->length : (size_t)(end + 1 - line);
  if (*size == 0) return NULL;
  reader->next += *size;
  reader->length -= *size;
  reader->line++;
  return line;
}

// Pushes the file's main function, its globals the environment. Text only, never bytecode.
void border_load(lua_State *L, const BorderSource *source) {
  char name[16];
  snprintf(name, sizeof name, "=%d", source->file);
  Reader reader = {.next = source->bytes, .length = source->length};
  int status = lua_load(L, read_line, &reader, name, "t");
  if (status != LUA_OK) border_load_fault(L, status, source->file, reader.line);
  border_check_sums(L, source);
  lua_rawgeti(L, LUA_REGISTRYINDEX, environment_key);
  lua_setupvalue(L, -2, 1);
  if (state_of(L)->recording) border_record_file(L, source->file);
}

static const BorderSource *find_library(BorderState *state, const char *name) {
  for (size_t i = 0; i < state->library_count; i++)
    if (strcmp(state->libraries[i].name, name) == 0) return &state->libraries[i];
  return NULL;
}

// A library being loaded, on the C stack of the require that asked for it.
struct Requiring {
  const BorderSource *library;
  struct Requiring *outer;
};

static void load_library(lua_State *L, const BorderSource *library) {
  BorderState *state = state_of(L);
  struct Requiring here = {.library = library, .outer = state->requiring};
  for (struct Requiring *one = here.outer; one != NULL; one = one->outer)
    if (one->library == library)
      border_raise(L, border_runtime, "the library `%s` requires itself", library->name);
  state->requiring = &here;
  int top = lua_gettop(L);
  border_load(L, library);
  lua_call(L, 0, LUA_MULTRET);
  if (lua_gettop(L) != top + 1 || lua_type(L, -1) != LUA_TTABLE) {
    state->fault_file = library->file;
    border_raise(L, border_answer, "the library `%s` must return one table", library->name);
  }
  border_freeze(L, lua_gettop(L));
  state->requiring = here.outer;
}

// Loads a library the first time it is asked for; its table is frozen before anyone has it.
static int require_library(lua_State *L) {
  BorderState *state = state_of(L);
  if (lua_gettop(L) != 1 || lua_type(L, 1) != LUA_TSTRING)
    return border_raise(L, border_runtime, "require takes the name of one library");
  if (!state->loading)
    return border_raise(L, border_runtime, "require belongs at the top of the file");
  const char *name = lua_tostring(L, 1);
  lua_rawgeti(L, LUA_REGISTRYINDEX, libraries_key);
  lua_pushvalue(L, 1);
  if (lua_rawget(L, 2) == LUA_TTABLE) return 1;
  const BorderSource *library = find_library(state, name);
  if (library == NULL)
    return border_raise(L, border_runtime, "there is no library `%s`", name);
  load_library(L, library);
  lua_pushvalue(L, 1);
  lua_pushvalue(L, -2);
  lua_rawset(L, 2);
  return 1;
}
