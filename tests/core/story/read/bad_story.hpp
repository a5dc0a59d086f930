// A story that the reader refuses, one edit away from the good one, with the problem that an editor
// is told of.
#pragma once

#include <string>

namespace dateline::core {

struct BadStory {
  const char* name;
  const char* from;  // the first of these in the good story
  const char* to;    // becomes this
  const char* code;
  const char* path;
  // the first of these from the edit on (or before it, after `<`) is where the problem points
  const char* shown_at;
  const char* remedy = "";   // a part of it
  const char* message = "";  // a part of it
  bool warning = false;
};

// Where in the edited text the problem should point; `edit` is where the edit began.
inline std::size_t expected_offset(const BadStory& bad, const std::string& text, std::size_t edit) {
  const std::string mark = bad.shown_at;
  return mark[0] == '<' ? text.rfind(mark.substr(1), edit) : text.find(mark, edit);
}

}  // namespace dateline::core
