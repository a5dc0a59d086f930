// Effects, as a desktop window carries them out.
#pragma once

#include "app/change/effect.hpp"
#include "platform/explorer.hpp"
#include "platform/native/history.hpp"
#include "platform/native/viewer.hpp"

namespace dateline::platform {

// True when that did something that the next frame shows.
bool carry_out(
    const app::Effect& effect,
    Explorer& explorer,
    const ViewerHooks& hooks,
    History& history
);

}  // namespace dateline::platform
