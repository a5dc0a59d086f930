// The parts of a fragment, one by one. Internal to the links.
#pragma once

#include <string_view>

#include "app/link/deep_link.hpp"
#include "core/base/later.hpp"

namespace dateline::app {

// Takes what is valid into `read.link` and names in `read.dropped` what is not, in the words of the
// language that the fragment picks, else of `language`. The fragment is without its `#`.
DATELINE_LATER void read_parts(
    core::LaterKey,
    std::string_view fragment,
    const World& world,
    Language language,
    ReadLink& read
);

}  // namespace dateline::app
