// SPDX-License-Identifier: GPL-3.0-or-later
/// jemalloc looks for its settings in this symbol (man jemalloc, TUNING). Pages of 2 MB where the system gives them on
/// request: ten million rows and the view over them need hundreds of megabytes at once, and on virtual machines the
/// first touch of a small page takes longer than all that is done with it.
extern "C" __attribute__((visibility("default"))) const char *const malloc_conf = "thp:always";
