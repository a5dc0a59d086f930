#include "ui/words.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace dateline::ui {

namespace {

constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

bool is_letter_start(char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }

void add_plain(Line& line, int number) {
  char digits[12];
  std::size_t at = sizeof digits;
  for (int rest = number; rest > 0 || at == sizeof digits; rest /= 10) digits[--at] = static_cast<char>('0' + rest % 10);
  line.add({digits + at, sizeof digits - at});
}

// `Oct–Nov 2024`, `Oct 2024`, `Nov 2024 – Jan 2025`; empty for an open period.
std::string period_text(core::DayRange days) {
  if (core::is_open(days.first) || core::is_open(days.last)) return {};
  const core::CivilDate first = core::to_civil(days.first), last = core::to_civil(days.last);
  Line line;
  line.add(month_name(first.month));
  if (first.year != last.year) {
    line.add(" ");
    add_plain(line, first.year);
    line.add(" – ").add(month_name(last.month));
  } else if (first.month != last.month) {
    line.add("–").add(month_name(last.month));
  }
  line.add(" ");
  add_plain(line, last.year);
  return std::string(line.view());
}

ClaimWords claim_words(const core::Story& story, const core::Claim& claim, int year) {
  ClaimWords words;
  if (!claim.figures.empty()) words.figure = core::figure_text(claim.figures.front());
  words.said = core::short_date(claim.said, year);
  words.said_long = core::long_date(claim.said);
  if (claim.said_where) words.said_long += ", " + story.places[claim.said_where->value].name;
  if (claim.about && !(*claim.about == claim.said)) words.happened = core::long_date(*claim.about);
  return words;
}

std::uint32_t count_speakers(const core::Story& story) {
  std::vector<bool> speaks(story.actors.size(), false);
  for (const core::Claim& claim : story.claims) speaks[claim.actor.value] = true;
  return static_cast<std::uint32_t>(std::count(speaks.begin(), speaks.end(), true));
}

bool denies(const core::Claim& claim) { return core::mark_of(claim.stance) == core::StanceMark::denies; }

std::string_view denial_label(const app::World& world, const core::Claim& here, const core::Claim& other) {
  if (!denies(other)) return "Denies";
  const auto row_of = [&world](const core::Claim& claim) { return static_cast<std::size_t>(&claim - world.story.claims.data()); };
  const std::int32_t now = world.table.said_last[row_of(here)], then = world.table.said_last[row_of(other)];
  return then < now ? "Earlier denial" : then > now ? "Later denial" : "Denied by";
}

}  // namespace

Line& Line::add(std::string_view text) noexcept {
  std::size_t bytes = std::min(text.size(), sizeof text_ - size_);
  if (bytes < text.size()) {
    while (bytes > 0 && !is_letter_start(text[bytes])) --bytes;
  }
  if (bytes > 0) std::memcpy(text_ + size_, text.data(), bytes);
  size_ += bytes;
  return *this;
}

Line& Line::add(std::uint32_t number) noexcept {
  char digits[16];
  std::size_t at = sizeof digits;
  int count = 0;
  do {
    if (count > 0 && count % 3 == 0) digits[--at] = ',';
    digits[--at] = static_cast<char>('0' + number % 10);
    number /= 10;
    ++count;
  } while (number > 0);
  return add(std::string_view(digits + at, sizeof digits - at));
}

Line& add_count(Line& line, std::uint32_t count, std::string_view one, std::string_view many) noexcept {
  if (count == 0) return line.add("no ").add(many);
  return line.add(count).add(" ").add(count == 1 ? one : many);
}

void StoryWords::keep(const app::World& world) {
  const core::Story& story = world.story;
  if (first_ == story.claims.data() && count_ == story.claims.size() && id_ == story.id) return;
  first_ = story.claims.data();
  count_ = story.claims.size();
  id_ = story.id;
  year = core::to_civil(world.last_published).year;
  period = period_text(story.period.days);
  speakers = count_speakers(story);
  claims.clear();
  for (const core::Claim& claim : story.claims) {
    claims.push_back(claim_words(story, claim, year));
  }
  sources.clear();
  for (const core::Source& source : story.sources) sources.push_back({core::short_date(source.published, year), core::long_date(source.published)});
}

const char* month_name(int month) noexcept { return kMonths[static_cast<std::size_t>(std::clamp(month, 1, 12) - 1)]; }

Line day_text(core::Day day, bool with_year) noexcept {
  const core::CivilDate date = core::to_civil(day);
  Line line;
  add_plain(line, date.day);
  line.add(" ").add(month_name(date.month));
  if (with_year) {
    line.add(" ");
    add_plain(line, date.year);
  }
  return line;
}

Line outlet_text(const core::Source& source) noexcept {
  Line line;
  if (!source.publisher.empty()) return line.add(source.publisher);
  return line.add("Outlet not named (").add(source.letter).add(")");
}

std::string_view relation_label(const app::World& world, const core::Relation& relation, core::ClaimIndex here) noexcept {
  const bool outgoing = relation.from == here;
  const core::Claim& mine = world.story.claims[here.value];
  const core::Claim& other = world.story.claims[(outgoing ? relation.to : relation.from).value];
  switch (relation.kind) {
    case core::RelationKind::contradicts: return denies(mine) || denies(other) ? denial_label(world, mine, other) : "Differs";
    case core::RelationKind::corroborates: return "Agrees";
    case core::RelationKind::revises: return outgoing ? "Revises" : "Revised by";
    case core::RelationKind::narrows: return outgoing ? "Part of" : "Includes";
    case core::RelationKind::different_scope: return "Other scope";
    case core::RelationKind::responds_to: return outgoing ? "Responds to" : "Response";
    case core::RelationKind::same_origin: return "Same origin";
    case core::RelationKind::discrepancy: return "Discrepancy";
  }
  return {};
}

std::string_view scope_label(const core::Story& story, const core::Claim& claim) noexcept {
  if (claim.figures.empty()) return {};
  for (const core::QuestionIndex question : claim.answers) {
    for (const core::Scope& scope : story.questions[question.value].scopes) {
      if (scope.id == claim.figures.front().scope) return scope.label;
    }
  }
  return {};
}

Line places_text(const core::Story& story, const core::Claim& claim) noexcept {
  Line line;
  for (std::size_t i = 0; i < claim.places.size(); ++i) {
    const core::Place& place = story.places[claim.places[i].value];
    line.add(i == 0 ? "" : ", ");
    if (place.extent == core::Extent::near && place.name.rfind("near ", 0) != 0) line.add("near ");
    line.add(place.name);
    if (place.extent == core::Extent::not_stated) line.add(" (extent not stated)");
  }
  return claim.places.empty() ? line.add("None on this map") : line;
}

std::uint32_t count_origins(const core::Claim& claim) noexcept {
  std::vector<core::ActorIndex> origins;
  for (const core::Appearance& appearance : claim.appearances) {
    const core::ActorIndex origin = appearance.relay.empty() ? claim.actor : appearance.relay.front();
    if (std::find(origins.begin(), origins.end(), origin) == origins.end()) origins.push_back(origin);
  }
  return static_cast<std::uint32_t>(origins.size());
}

}  // namespace dateline::ui
