// Reads a story in columns.
#include "core/story/prepared/prepared_story.hpp"

#include <utility>

#include "core/story/prepared/sound_story.hpp"
#include "core/story/prepared/story_columns.hpp"

namespace dateline::core {
namespace {

tl::unexpected<Problem> refusal(ProblemCode code, const char* message) {
  Problem problem;
  problem.code = code;
  problem.message = message;
  problem.remedy = "Bundle the story again.";
  return tl::unexpected(std::move(problem));
}

}  // namespace

void describe_date(TextColumnReader& form, Column column, EdtfDate& date) {
  std::string text;
  form.text(column, text);
  if (!form.ok()) {
    return;
  }
  if (auto read = parse_edtf(text)) {
    date = std::move(*read);
  } else {
    form.refuse();
  }
}

void describe_day(TextColumnReader& form, Column column, Day& day) {
  EdtfDate date;
  describe_date(form, column, date);
  day = date.days.first;
}

void describe_words_of(
    TextColumnReader& form,
    const Story& story,
    std::shared_ptr<const OwnWords>& words
) {
  bool there = false;
  form.flag(own_words, there);
  if (there) {
    OwnWords read;
    describe_own_words(form, story, read);
    words = std::make_shared<const OwnWords>(std::move(read));
  }
}

bool is_prepared_story(std::string_view bytes) noexcept {
  return bytes.substr(0, kPreparedStoryFormat.size()) == kPreparedStoryFormat;
}

Result<Story> read_prepared_story(std::string_view bytes) {
  if (bytes.size() > kLimits.bytes) {
    return refusal(ProblemCode::too_large, "the prepared story is larger than we read");
  }
  TextColumnReader form(bytes, kPreparedStoryFormat, column_count);
  Story story;
  describe_story(form, story);
  for (Claim& claim : story.claims) {
    std::uint32_t number = 0;
    for (Appearance& appearance : claim.appearances) {
      appearance.number = number++;
    }
  }
  if (!form.ok() || !form.at_end() || !is_sound(story)) {
    return refusal(ProblemCode::bad_value, "the prepared story is damaged");
  }
  return story;
}

}  // namespace dateline::core
