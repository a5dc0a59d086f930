// Which day's story is out, and which lies in the archive.
#include <utility>

#include "core/story/known_by.hpp"
#include "core/story/known_story.hpp"

namespace dateline::core {

void StoryArchive::know(KnownStory& known, std::optional<Day> day, std::optional<LaterKey> key) {
  if (!key) {
    day.reset();
  }
  if (lent_ && known.day_ == day) {
    return;
  }
  if (lent_ && !known.day_) {
    whole_ = std::move(static_cast<Story&>(known));
  }
  if (day) {
    known = KnownStory(known_by(*key, whole_, *day), day);
  } else {
    known = KnownStory(std::move(whole_), day);
  }
  lent_ = true;
}

}  // namespace dateline::core
