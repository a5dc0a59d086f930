// Made-up stories for trials of the search: words that mean nothing, as common and as rare as words
// are. The same numbers give the same story everywhere.
#pragma once

#include <cstdint>
#include <string>

#include "core/story/story.hpp"

namespace dateline::core {

// The word of that rank, 0 the commonest: short when it is common. Two ranks may have the same
// word. Of 2 to 14 small letters.
[[nodiscard]] std::string made_up_word(std::uint32_t rank);

// Claims of ten to eighteen words, every eighth with a figure and every third with a quote; a
// hundredth as many places and speakers (at least 12, at most 2,000 and 5,000), with names in
// Latin, Cyrillic and Hangul; ten sources, published a day apart from 2024-10-01 on; four
// questions.
[[nodiscard]] Story made_up_story(std::uint32_t claims, std::uint64_t seed);

}  // namespace dateline::core
