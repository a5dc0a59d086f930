// What the checking of texts asks of the browser: Unicode's tables and its parser of pages. The
// hash is our own.
#pragma once

#include "app/texts/texts.hpp"

namespace dateline::platform {

[[nodiscard]] app::ReaderServices text_services() noexcept;

}  // namespace dateline::platform
