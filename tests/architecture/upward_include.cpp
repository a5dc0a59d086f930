// Must not compile: a source of core that reads app. The test UpwardIncludeDoesNotCompile builds it
// and expects the compiler's refusal.
#include "app/model/state.hpp"
