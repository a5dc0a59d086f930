// HTML, appended to a string: escaped text, language tags, dates as `<time>`, and links to what the
// story holds.
//
// End tags that HTML does not ask for (`</p>`, `</li>`, `</dd>`, `</td>`) are left out: every
// reader downloads them.
#pragma once

#include <string>
#include <string_view>

#include "page/story_index.hpp"

namespace dateline::page {

// `&`, `<`, `>` and both quotes as entities: safe between tags and inside an attribute's quotes.
void append_escaped(std::string& html, std::string_view text);

// What HTML's `datetime` takes: `2024-10-31`, `2024-10`, `2024`. Empty for what it cannot say:
// seasons, decades, centuries, years before 1, an open end.
[[nodiscard]] std::string html_date(const core::EdtfDate& date, bool last = true);

class Writer {
 public:
  Writer(const StoryIndex& read, const app::Messages& interface, const Words& own)
      : story_index(read),
        messages(interface),
        words(own),
        same_language_(speaks_as(read.story, own.language())) {}

  const StoryIndex& story_index;
  const app::Messages& messages;
  const Words& words;
  std::string out;

  [[nodiscard]] const core::KnownStory& story() const noexcept {
    return story_index.story;
  }
  [[nodiscard]] const core::Claim& claim(core::ClaimIndex index) const noexcept {
    return story_index.story.claims[index.value];
  }

  // Markup, as it stands: never a story's text.
  Writer& raw(std::string_view markup) {
    return out += markup, *this;
  }
  Writer& text(std::string_view plain) {
    return append_escaped(out, plain), *this;
  }
  Writer& say(app::Message id) {
    return text(messages.text(id));
  }
  Writer& say(Word id) {
    return text(words.text(id));
  }
  Writer& item(app::Message list, std::size_t at) {
    return text(messages.item(list, at));
  }
  // What a value of an enumeration is called: by the interface's words, or by the page's own.
  template <class Enum>
  Writer& name(Enum value)
    requires std::is_enum_v<Enum>
  {
    return text(messages.name(value));
  }
  template <class Enum>
  Writer& word(Enum value) {
    return text(words.name(value));
  }
  Writer& item(Word list, std::size_t at) {
    return text(words.item(list, at));
  }
  Writer& count(app::Message id, std::size_t number) {
    return text(messages.spelt(id, {static_cast<std::uint32_t>(number)}));
  }

  // A pattern around what `fill` writes in place of its placeholder.
  template <class Fill>
  Writer& around(std::string_view pattern_with_mark, Fill fill);
  template <class Fill>
  Writer& around(Word id, Fill fill) {
    return around(words.spelt(id, {kMark}), fill);
  }
  template <class Fill>
  Writer& around(app::Message id, Fill fill) {
    return around(messages.spelt(id, {kMark}), fill);
  }

  // The story's own text, tagged with its language where that is not the page's: within a line, as
  // an element of its own (`p`), as paragraphs.
  Writer& ours(std::string_view plain) {
    return tagged(plain, same_language_ ? std::string_view() : story().language);
  }
  Writer& ours_in(std::string_view element, std::string_view plain);
  Writer& paragraphs(std::string_view plain);
  Writer& tagged(std::string_view plain, std::string_view language);
  Writer& name(const LocalisedText& called) {
    return tagged(called.text, called.language);
  }

  // In words, each end that HTML can say inside a `<time>`.
  Writer& date(const core::EdtfDate& date);
  // `31 Oct 2024`, to follow a word of its own; an interval's without a `<time>`, which has one
  // day, month or year.
  Writer& short_date(const core::EdtfDate& date);

  // `Blinken (asserts): c. 8,000 soldiers, in Kursk, near the border`: who does what, in few words.
  // `claim_link` everywhere alike: what repeats compresses.
  Writer& claim_words(core::ClaimIndex index);
  Writer& claim_link(core::ClaimIndex index);
  Writer& claim_list(const std::vector<core::ClaimIndex>& claims);
  // with what is not known of it: `near …`, `… (extent not stated)`
  Writer& place_link(core::PlaceIndex index);
  Writer& speaker_link(core::ActorIndex index);
  Writer& source_link(core::SourceIndex index);
  Writer& question_link(core::QuestionIndex index);

  // Without the story's claims: `c. 8,000 soldiers`; `(denied)` where it is quoted to be denied.
  Writer& figure(const core::Figure& figure);

  [[nodiscard]] LocalisedText place_name(core::PlaceIndex index) const noexcept;
  [[nodiscard]] LocalisedText actor_name(core::ActorIndex index) const noexcept;
  [[nodiscard]] LocalisedText actor_short_name(core::ActorIndex index) const noexcept;

  // `<section id="claims" aria-labelledby="claims-head"><h2 id="claims-head">`, a heading and its
  // end.
  Writer& open_section(std::string_view id, std::string_view heading);
  // `<section class="place" id="place=ID">`
  Writer& open_entry(std::string_view element, std::string_view kind, std::string_view id);

  // Names in other languages than the one shown, each with its tag, and other spellings, as a
  // paragraph; nothing where there are none.
  Writer& other_names(
      const LocalisedText& shown,
      const std::vector<core::Name>& names,
      const std::vector<std::string>& aliases
  );

 private:
  static constexpr std::string_view kMark = "\x0e";  // no text of a story or of ours has it

  Writer& link(std::string_view kind, std::string_view id) {
    return raw("<a href=\"#").raw(kind).raw("=").text(id).raw("\">");
  }
  Writer& timed(std::string_view datetime, std::string_view plain);
  bool interval(const core::EdtfDate& date);

  bool same_language_;
};

template <class Fill>
Writer& Writer::around(std::string_view pattern, Fill fill) {
  const std::size_t mark = pattern.find(kMark);
  text(pattern.substr(0, mark));
  if (mark == pattern.npos) {
    return *this;
  }
  fill();
  return text(pattern.substr(mark + kMark.size()));
}

}  // namespace dateline::page
