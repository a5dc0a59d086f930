#include "ui/kit/words.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <iterator>

#include "app/words/date_words.hpp"
#include "app/words/relation_words.hpp"
#include "ui/kit/messages.hpp"

namespace dateline::ui {

namespace {

bool is_letter_start(char c) {
  return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
}

// Its sign and its digits, not grouped.
struct Plain {
  char digits[12];
  std::size_t at = sizeof digits;
  explicit Plain(int number) {
    for (int rest = std::abs(number); rest > 0 || at == sizeof digits; rest /= 10) {
      digits[--at] = static_cast<char>('0' + rest % 10);
    }
    if (number < 0) {
      digits[--at] = '-';
    }
  }
  [[nodiscard]] std::string_view view() const {
    return {digits + at, sizeof digits - at};
  }
};

// `Oct–Nov 2024`, `Oct 2024`, `Nov 2024 – Jan 2025`; empty for an open period.
std::string period_text(const Messages& messages, core::DayRange days) {
  if (core::is_open(days.first) || core::is_open(days.last)) {
    return {};
  }
  const core::CivilDate first = core::to_civil(days.first), last = core::to_civil(days.last);
  const auto month_of = [&messages](core::CivilDate date) {
    return messages.spelt(
        Message::date_my,
        {month_name(messages, date.month), Plain(date.year).view()}
    );
  };
  if (first.year != last.year) {
    return month_of(first) + " – " + month_of(last);
  }
  std::string months(month_name(messages, first.month));
  if (first.month != last.month) {
    months.append("–").append(month_name(messages, last.month));
  }
  return messages.spelt(Message::date_my, {months, Plain(last.year).view()});
}

ClaimWords
claim_words(const Messages& messages, const app::World& world, const core::Claim& claim, int year) {
  ClaimWords words;
  if (!claim.figures.empty()) {
    words.figure = app::figure_text(messages, claim.figures.front());
  }
  words.said = app::short_date(messages, claim.said, year);
  // Beside a figure an interval would read as what the figure spans.
  const bool within = claim.said.interval && !core::is_open(claim.said.days.first) &&
                      !core::is_open(claim.said.days.last);
  if (within && !words.figure.empty()) {
    words.said = messages.spelt(Message::said_within, {words.said});
  }
  words.said_long = app::long_date(messages, claim.said);
  if (claim.said_where) {
    words.said_long += ", " + app::place_name(world, *claim.said_where, messages.language());
  }
  if (claim.about && !(*claim.about == claim.said)) {
    words.happened = app::long_date(messages, *claim.about);
  }
  return words;
}

std::uint32_t count_speakers(const core::Story& story) {
  std::vector<std::uint8_t> speaks(story.actors.size(), 0);
  for (const core::Claim& claim : story.claims) {
    speaks[claim.actor.value] = 1;
  }
  return static_cast<std::uint32_t>(std::count(speaks.begin(), speaks.end(), 1));
}

}  // namespace

Line& Line::add(std::string_view text) noexcept {
  std::size_t bytes = std::min(text.size(), sizeof text_ - size_);
  if (bytes < text.size()) {
    while (bytes > 0 && !is_letter_start(text[bytes])) {
      --bytes;
    }
  }
  if (bytes > 0) {
    std::memcpy(text_ + size_, text.data(), bytes);
  }
  size_ += bytes;
  return *this;
}

Line& Line::add(std::uint32_t number) noexcept {
  char digits[16];
  std::size_t at = sizeof digits;
  int count = 0;
  do {
    if (count > 0 && count % 3 == 0) {
      digits[--at] = ',';
    }
    digits[--at] = static_cast<char>('0' + number % 10);
    number /= 10;
    ++count;
  } while (number > 0);
  return add(std::string_view(digits + at, sizeof digits - at));
}

void StoryWords::keep(const app::World& world, const Messages& messages) {
  const core::Story& story = world.story;
  if (language_ == messages.language() && revision_ == world.revision) {
    return;
  }
  language_ = messages.language();
  revision_ = world.revision;
  year = core::to_civil(world.last_published).year;
  period = period_text(messages, story.period.days);
  speakers = count_speakers(story);
  claims.clear();
  for (const core::Claim& claim : story.claims) {
    claims.push_back(claim_words(messages, world, claim, year));
  }
  sources.clear();
  for (const core::Source& source : story.sources) {
    sources.push_back(
        {app::short_date(messages, source.published, year),
         app::long_date(messages, source.published)}
    );
  }
}

std::string_view month_name(const Messages& messages, int month) noexcept {
  return messages.item(
      Message::months_short,
      static_cast<std::size_t>(std::clamp(month, 1, 12) - 1)
  );
}

Line day_text(const Messages& messages, core::Day day, bool with_year) noexcept {
  const core::CivilDate date = core::to_civil(day);
  const std::string_view month =
      messages.item(Message::months_of_day_short, static_cast<std::size_t>(date.month - 1));
  const Plain number(date.day), year(date.year);
  Line line;
  messages.spell_day(
      number.view(),
      month,
      with_year ? year.view() : std::string_view(),
      [&line](std::string_view piece) { line.add(piece); }
  );
  return line;
}

Line month_text(const Messages& messages, core::Day day) noexcept {
  const core::CivilDate date = core::to_civil(day);
  return spelt(
      messages,
      Message::date_my,
      {month_name(messages, date.month), Plain(date.year).view()}
  );
}

Line year_text(core::Day day) noexcept {
  Line line;
  line.add(Plain(core::to_civil(day).year).view());
  return line;
}

std::string_view outlet_text(const core::Source& source) noexcept {
  return source.publisher.empty() ? source.title : source.publisher;
}

Line speaker_text(
    const Messages& messages,
    const core::Story& story,
    const core::Claim& claim,
    std::string_view name
) noexcept {
  if (core::speaker_kind(story, claim.actor) != core::SpeakerKind::outlet) {
    return Line().add(name);
  }
  return spelt(messages, Message::reported_by, {name});
}

std::string_view relation_label(
    const Messages& messages,
    const app::World& world,
    const core::Relation& relation,
    core::ClaimIndex here
) noexcept {
  return messages.text(app::relation_message(world.story, relation, here));
}

std::string_view scope_label(const core::Story& story, const core::Claim& claim) noexcept {
  if (claim.figures.empty()) {
    return {};
  }
  const core::Scope* scope = core::find_scope(story, claim, claim.figures.front());
  return scope != nullptr ? std::string_view(scope->label) : std::string_view();
}

Line place_text(
    const Messages& messages,
    const app::World& world,
    core::PlaceIndex index
) noexcept {
  const core::Place& place = world.story.places[index.value];
  const std::string& name = app::place_name(world, index, messages.language());
  if (place.extent == core::Extent::near && !app::says_near(messages, name)) {
    return spelt(messages, Message::near_place, {name});
  }
  if (place.extent == core::Extent::not_stated) {
    return spelt(messages, Message::extent_not_stated, {name});
  }
  return Line().add(name);
}

}  // namespace dateline::ui
