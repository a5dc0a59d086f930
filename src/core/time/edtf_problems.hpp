// What is said of a text that is not a date.
#pragma once

#include <string>
#include <string_view>

#include "core/base/problem.hpp"

namespace dateline::core {

// The commonest reason, in a few words that continue a sentence; empty when none is known.
[[nodiscard]] std::string why_not(std::string_view text);

// `reason` may be empty.
[[nodiscard]] Problem bad_date(std::string_view text, std::string_view reason);

}  // namespace dateline::core
