#include "trampoline.h"
