/* What C++ asks of types while the program runs (dynamic_cast, catch) is not compiled into it:
   -fno-rtti, -fno-exceptions. The library's own exception types still point to the tables of
   functions that would answer; empty ones stand here, and the answers stay out of the program.
   Weak: should anyone ask, the library's win. Saves 0.9 KB brotli (Emscripten 3.1.6), all of it in
   the first part. */

__attribute__((weak)) const void* _ZTVN10__cxxabiv117__class_type_infoE[8] = {0};
__attribute__((weak)) const void* _ZTVN10__cxxabiv120__si_class_type_infoE[8] = {0};
__attribute__((weak)) const void* _ZTVN10__cxxabiv121__vmi_class_type_infoE[8] = {0};
