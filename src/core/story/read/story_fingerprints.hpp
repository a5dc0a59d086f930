// Reading an appearance's fingerprint. Internal to the reader.
#pragma once

#include <optional>

#include "core/story/fingerprint.hpp"
#include "core/story/read/story_fields.hpp"

namespace dateline::core {

// The optional `fingerprint` of an appearance; nullopt (and a report) when it is not as `dateline
// anchor` writes it.
[[nodiscard]] std::optional<Fingerprint>
read_fingerprint(Reading& reading, Fields& appearance_fields);

}  // namespace dateline::core
