// From the bytes of a `story.json` to a Story, or to every reason why not. This is the one place
// where story bytes are trusted or refused; it opens no file.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/base/later.hpp"
#include "core/base/problem.hpp"
#include "core/story/story.hpp"

namespace dateline::core {

// What one story may ask of a reader's machine.
struct StoryLimits {
  std::size_t bytes = 16u << 20;   // the whole file
  std::size_t depth = 24;          // nested arrays and objects
  std::size_t values = 2'000'000;  // JSON values in all
  std::size_t claims = 50'000;
  std::size_t entries = 20'000;         // of any other list
  std::size_t polygon_points = 20'000;  // of one area
  std::size_t problems = 500;           // reported before the rest is only counted
};

inline constexpr std::size_t kMostScopes = 64;  // of one question
inline constexpr double kLargestCircleKm = 2000;

// A story and the warnings that did not stop it.
struct ReadStory {
  Story story;
  Problems warnings;
};

// `file` is only a name for messages. Reports all problems it can find in one pass, in order of
// their position.
[[nodiscard]] DATELINE_LATER Checked<ReadStory>
read_story(std::string_view bytes, std::string_view file, const StoryLimits& limits = {});

}  // namespace dateline::core
