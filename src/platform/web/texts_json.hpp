// The texts that a reader brought, as hosts and the page see them.
#pragma once

#include "app/texts/texts.hpp"
#include "core/base/later.hpp"
#include "platform/web/json_writer.hpp"

namespace dateline::platform {

// Into an open list: by source, with how its anchors stand; nothing of the words.
DATELINE_LATER void
write_texts(JsonWriter& json, const app::TextStore& texts, const core::KnownStory& story);

}  // namespace dateline::platform
