// A hit in words, with what matched in them: of a claim who said what and how many, of others what
// they are called; and the text that holds the words which these do not.
#include <algorithm>

#include "app/words/date_words.hpp"
#include "ui/kit/ui.hpp"
#include "ui/search/search.hpp"
#include "ui/search/search_parts.hpp"

namespace dateline::ui {

namespace {

// bytes: a match farther in than this is led to by the words just before it
constexpr std::uint32_t kFarIn = 110;
constexpr std::uint32_t kFarInOnPhone = 72;
constexpr std::uint32_t kBefore = 32;

std::uint32_t far_in(const Ui& ui) {
  return ui.phone() ? kFarInOnPhone : kFarIn;
}

MarkedText unmarked(std::string_view text) {
  return {
      .text = std::string(text),
      .marks = {},
  };
}

MarkedText marked_line(const core::SearchExcerpt& excerpt, const core::ExcerptLine& line) {
  const auto marks = excerpt.marks_of(line);
  return {
      .text = std::string(line.text),
      .marks = {marks.begin(), marks.end()},
  };
}

MarkedText marked_in(std::string_view text, const core::SearchQuery& query) {
  MarkedText marked = unmarked(text);
  core::mark_matches(text, query, marked.marks);
  return marked;
}

// A long text begins a little before its first match.
void lead_in(MarkedText& text, std::uint32_t far) {
  if (text.marks.empty()) {
    return;
  }
  const std::uint32_t first = text.marks.front().first;
  if (first <= far) {
    return;
  }
  const std::uint32_t before = first - std::min(first, kBefore);
  const std::size_t blank = text.text.find(' ', before);
  if (blank == std::string::npos || blank >= first) {
    return;
  }
  constexpr std::string_view kDots = "\xE2\x80\xA6 ";
  constexpr auto kDotsSize = static_cast<std::uint32_t>(kDots.size());
  const auto gone = static_cast<std::uint32_t>(blank + 1);
  text.text = std::string(kDots) + text.text.substr(gone);
  for (core::ByteRange& mark : text.marks) {
    mark.first = mark.first - gone + kDotsSize;
    mark.last = mark.last - gone + kDotsSize;
  }
}

void put_before(MarkedText& text, const std::string& words) {
  text.text.insert(0, words);
  const auto by = static_cast<std::uint32_t>(words.size());
  for (core::ByteRange& mark : text.marks) {
    mark.first += by;
    mark.last += by;
  }
}

void put_quotes(MarkedText& text) {
  put_before(text, "\xE2\x80\x9C");
  text.text += "\xE2\x80\x9D";
}

bool can_show(const Canvas& canvas, const std::string& text) {
  return !text.empty() && can_write(canvas, Face::sans, text);
}

// Under a name: the local name, the role, the day.
std::string_view second_line(const Ui& ui, const Canvas& canvas, const core::SearchHit& hit) {
  const core::Story& story = ui.story();
  switch (hit.kind) {
    case core::SearchKind::place: {
      const std::string& local = story.places[hit.index].local_name;
      if (can_show(canvas, local)) {
        return local;
      }
      return {};
    }
    case core::SearchKind::speaker:
      return story.actors[hit.index].role;
    case core::SearchKind::source:
      return ui.memory.words.sources[hit.index].published;
    case core::SearchKind::claim:
    case core::SearchKind::figure:
    case core::SearchKind::question:
      break;
  }
  return {};
}

// What the reader's language calls a place or speaker; else as the story has it.
std::string_view called(const Ui& ui, const core::SearchHit& hit, std::string_view own) {
  if (hit.kind == core::SearchKind::place) {
    return ui.place_name(core::PlaceIndex{hit.index});
  }
  if (hit.kind == core::SearchKind::speaker) {
    return ui.actor_name(core::ActorIndex{hit.index});
  }
  return own;
}

// What an outlet says itself it reports, here as in every list of claims.
void word_speaker(
    const Ui& ui,
    const core::Claim& claim,
    const core::SearchQuery& query,
    MarkedText& head
) {
  const Line line = speaker_text(ui.messages(), ui.story(), claim, head.text);
  if (line.view() == head.text) {
    return;
  }
  const bool matched = !head.marks.empty();
  head = matched ? marked_in(line.view(), query) : unmarked(line.view());
}

// Another text that matched: a quote in its marks, a place's other spelling after its name.
MarkedText
extra_text(const Ui& ui, const core::SearchExcerpt& excerpt, const core::ExcerptLine& line) {
  MarkedText text = marked_line(excerpt, line);
  lead_in(text, kBefore);
  if (line.field == core::SearchField::quote) {
    put_quotes(text);
  }
  const bool of_place = line.of == core::SearchKind::place;
  if (of_place && line.field == core::SearchField::alias) {
    const std::string& name = ui.place_name(core::PlaceIndex{line.index});
    const std::string before = name + " \xC2\xB7 ";
    put_before(text, before);
  }
  return text;
}

void word_claim_line(
    const Ui& ui,
    const core::SearchHit& hit,
    const Found& found,
    const core::ExcerptLine& line,
    FoundWords& words
) {
  const bool own = line.of == core::SearchKind::claim;
  const bool of_speaker = line.of == core::SearchKind::speaker;
  const bool figures = hit.kind == core::SearchKind::figure;
  if (own && figures && line.field == core::SearchField::figure) {
    // as the reader writes numbers
    const core::Claim& claim = ui.story().claims[hit.index];
    const core::Figure& figure = claim.figures[line.figure];
    const std::string number = app::figure_text(ui.messages(), figure);
    words.figure = marked_in(number, found.query);
  } else if (own && line.field == core::SearchField::summary) {
    words.body = marked_line(found.excerpt, line);
  } else if (of_speaker && line.text == words.head.text) {
    words.head = marked_line(found.excerpt, line);
  } else if (words.extra.empty()) {
    words.extra = extra_text(ui, found.excerpt, line);
  }
}

}  // namespace

void word_entry(
    const Ui& ui,
    const Canvas& canvas,
    const core::SearchHit& hit,
    const Found& found,
    FoundWords& words
) {
  const auto lines = found.excerpt.lines();
  const core::ExcerptLine& first = lines.front();
  const std::string_view head = called(ui, hit, first.text);
  const bool own = head == first.text;
  words.head = own ? marked_line(found.excerpt, first) : marked_in(head, found.query);
  for (const core::ExcerptLine& line : lines.subspan(own ? 1 : 0)) {
    const bool other_spelling = line.marks > 0 && line.text != head;
    if (other_spelling && words.body.empty()) {
      words.body = marked_line(found.excerpt, line);
    }
  }
  if (words.body.empty()) {
    words.body = unmarked(second_line(ui, canvas, hit));
  }
  lead_in(words.body, far_in(ui));
}

void word_claim(const Ui& ui, const core::SearchHit& hit, const Found& found, FoundWords& words) {
  const core::Claim& claim = ui.story().claims[hit.index];
  words.head = unmarked(ui.actor_name(claim.actor));
  words.figure = unmarked(ui.memory.words.claims[hit.index].figure);
  for (const core::ExcerptLine& line : found.excerpt.lines()) {
    word_claim_line(ui, hit, found, line, words);
  }
  word_speaker(ui, claim, found.query, words.head);
  lead_in(words.body, far_in(ui));
}

}  // namespace dateline::ui
