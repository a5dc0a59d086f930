// What the page's JavaScript must know of the program: names, limits, and what both call by number.
// The bundler makes a module of it; tests hold to it what JavaScript and CSS write down themselves.
#pragma once

#include <string>

namespace dateline::platform {

// One JSON object, a constant a line, each by the name that JavaScript calls it.
[[nodiscard]] std::string page_constants();

}  // namespace dateline::platform
