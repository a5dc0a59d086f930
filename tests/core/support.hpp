// What the tests of core share: the good story, its text, and small changes to it.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "core/story/read/story_reader.hpp"

namespace dateline::core {

inline std::string good_story_text() {
  std::ifstream file(DATELINE_SOURCE_DIR "/data/stories/lost-balloon/story.json", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) {
    throw std::runtime_error("data/stories/lost-balloon/story.json cannot be read");
  }
  return text.str();
}

// The text with the first `from` replaced; a test whose place is not found is itself wrong.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) {
    throw std::runtime_error("not in the good story: " + from);
  }
  return text.replace(at, from.size(), to);
}

inline Story good_story() {
  auto read = read_story(good_story_text(), "story.json");
  if (!read) {
    throw std::runtime_error("the good story is refused: " + describe(read.error().front()));
  }
  return std::move(read->story);
}

}  // namespace dateline::core
