// Figures of a claim. Internal to the reader.
#pragma once

#include <vector>

#include "core/story/read/story_fields.hpp"

namespace dateline::core {

// `answers`: the questions of the claim, whose scopes a figure may name.
[[nodiscard]] Figure
read_figure(Reading& reading, NodeId node, const std::vector<QuestionIndex>& answers);

}  // namespace dateline::core
