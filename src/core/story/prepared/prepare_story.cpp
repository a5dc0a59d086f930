// Writes a story in columns: for the tools, not for the page.
#include "core/story/prepared/prepared_story.hpp"
#include "core/story/prepared/story_columns.hpp"

namespace dateline::core {

void describe_date(TextColumnWriter& form, Column column, const EdtfDate& date) {
  form.text(column, date.text);
}

void describe_day(TextColumnWriter& form, Column column, Day day) {
  form.text(column, iso_day(day));
}

void describe_words_of(
    TextColumnWriter& form,
    const Story& story,
    const std::shared_ptr<const OwnWords>& words
) {
  form.flag(own_words, words != nullptr);
  if (words) {
    describe_own_words(form, story, *words);
  }
}

std::string prepare_story(const Story& story) {
  TextColumnWriter form(column_count);
  describe_story(form, story);
  return form.finish(kPreparedStoryFormat);
}

}  // namespace dateline::core
