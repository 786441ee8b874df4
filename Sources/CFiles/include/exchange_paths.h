#ifndef EXCHEQUER_EXCHANGE_PATHS_H
#define EXCHEQUER_EXCHANGE_PATHS_H

/// Swaps two paths in one step, so that no moment is without either; 0 if it was done, -1 if the
/// file system cannot. Swift does not see renameat2, which glibc shows only to GNU sources.
int exchequer_exchange_paths(const char *one, const char *other);

#endif
