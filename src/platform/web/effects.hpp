// Effects, as calls of the page's JavaScript.
#pragma once

#include "app/change/effect.hpp"

namespace dateline::platform {

// Calls the host's method that is named for the effect, with its arguments.
void carry_out(const app::Effect& effect);

}  // namespace dateline::platform
