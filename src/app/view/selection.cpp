// Filters and order shared by the lists and the steps through them.
#include "app/view/selection.hpp"

#include <algorithm>
#include <utility>

#include "app/view/source_outline.hpp"
#include "core/base/later.hpp"
#include "core/base/sorting.hpp"

namespace dateline::app {

core::ClaimFilter filter_of(const LinkState& link, const World& world) noexcept {
  core::ClaimFilter filter;
  filter.stances = link.stances;
  filter.place = link.place;
  filter.place_alone = link.place_alone;
  filter.off_map = link.off_map;
  filter.place_tie = link.place_tie;
  filter.source = link.source;
  filter.actor = link.speaker;
  filter.actor_alone = link.speaker_alone;
  filter.speakers = link.speaker_kinds;
  filter.statuses = link.statuses;
  filter.relay = link.relay;
  filter.country = link.country;
  filter.figures = link.figures;
  filter.relations = link.relations;
  filter.question = link.answers;
  filter.said = link.said;
  filter.happened = link.happened;
  filter.reading = link.perhaps ? core::WindowReading::perhaps : core::WindowReading::surely;
  filter.since = link.since.value_or(core::kBeforeAll);
  filter.known_on = link.known_on.value_or(core::kAfterAll);
  if (link.source && !is_known(world, *link.source, link.known_on)) {
    filter.known_on = core::kBeforeAll;
  }
  return filter;
}

bool is_on(const LinkState& link, FilterPart part) noexcept {
  switch (part) {
    case FilterPart::place:
      return link.place.has_value();
    case FilterPart::said:
      return link.said != core::DayRange{};
    case FilterPart::speaker:
      return link.speaker.has_value();
    case FilterPart::country:
      return link.country != 0;
    case FilterPart::stances:
      return link.stances != core::kAllStances;
    case FilterPart::source:
      return link.source.has_value();
    case FilterPart::answers:
      return link.answers.has_value();
    case FilterPart::figures:
      return link.figures != 0;
    case FilterPart::relations:
      return link.relations != 0;
    case FilterPart::happened:
      return link.happened != core::DayRange{};
    case FilterPart::news:
      return link.since.has_value();
    case FilterPart::off_map:
      return link.off_map;
    case FilterPart::place_tie:
      return link.place_tie != core::PlaceTie::about;
    case FilterPart::speaker_kinds:
      return link.speaker_kinds != 0;
    case FilterPart::statuses:
      return link.statuses != 0;
    case FilterPart::relay:
      return link.relay.has_value();
  }
  return false;
}

void drop(LinkState& link, FilterPart part) noexcept {
  if (part == FilterPart::said && link.happened == core::DayRange{}) {
    link.perhaps = false;
  }
  if (part == FilterPart::happened && link.said == core::DayRange{}) {
    link.perhaps = false;
  }
  switch (part) {
    case FilterPart::place:
      link.place.reset();
      link.place_alone = false;
      return;
    case FilterPart::said:
      link.said = {};
      return;
    case FilterPart::speaker:
      link.speaker.reset();
      link.speaker_alone = false;
      return;
    case FilterPart::country:
      link.country = 0;
      return;
    case FilterPart::stances:
      link.stances = core::kAllStances;
      return;
    case FilterPart::source:
      return link.source.reset();
    case FilterPart::answers:
      return link.answers.reset();
    case FilterPart::figures:
      link.figures = 0;
      return;
    case FilterPart::relations:
      link.relations = 0;
      return;
    case FilterPart::happened:
      link.happened = {};
      return;
    case FilterPart::news:
      return link.since.reset();
    case FilterPart::off_map:
      link.off_map = false;
      return;
    case FilterPart::place_tie:
      link.place_tie = core::PlaceTie::about;
      return;
    case FilterPart::speaker_kinds:
      link.speaker_kinds = 0;
      return;
    case FilterPart::statuses:
      link.statuses = 0;
      return;
    case FilterPart::relay:
      return link.relay.reset();
  }
}

void settle_days(LinkState& link, const World& world) noexcept {
  link.perhaps =
      link.perhaps && (is_on(link, FilterPart::said) || is_on(link, FilterPart::happened));
  if (!link.since) {
    return;
  }
  link.since = within(world, *link.since);
  if (*link.since >= link.known_on.value_or(world.last_published)) {
    link.since.reset();
  }
}

namespace {

void order_said(const World& world, std::vector<std::uint32_t>& rows, bool oldest_first) {
  const auto& said = world.table.said_last;
  core::sort_positions(rows, [&](std::uint32_t a, std::uint32_t b) {
    return said[a] != said[b] ? (said[a] > said[b]) != oldest_first : a < b;
  });
}

}  // namespace

core::DayRange days_of_news(const World& world, core::SourceIndex source) noexcept {
  const core::Day own = world.story.sources[source.value].published.days.last;
  core::Day before = core::kBeforeAll;
  for (const core::Source& other : world.story.sources) {
    const core::Day day = other.published.days.last;
    if (!other.id.empty() && day < own) {
      before = std::max(before, day);
    }
  }
  return {before == core::kBeforeAll ? core::Day{own.value - 1} : before, own};
}

core::News news_of(const LinkState& link, const World& world, std::uint32_t claim) noexcept {
  return link.since ? core::news_of(
                          world.table,
                          claim,
                          *link.since,
                          link.known_on.value_or(core::kAfterAll)
                      )
                    : core::News::none;
}

// What is new is asked for by a link or a press, once the whole program is here.
namespace later {
DATELINE_LATER void
order_news(const LinkState& link, const World& world, std::vector<std::uint32_t>& rows);
}

// By kind of news, and within a kind by the day said.
void later::order_news(
    const LinkState& link,
    const World& world,
    std::vector<std::uint32_t>& rows
) {
  order_said(world, rows, false);
  const auto earlier_kind = [&](std::uint32_t a, std::uint32_t b) {
    return news_of(link, world, a) < news_of(link, world, b);
  };
  std::stable_sort(rows.begin(), rows.end(), earlier_kind);
}

std::vector<ListGroup>
list_claims(const LinkState& link, const World& world, std::vector<std::uint32_t>& rows) {
  core::select_rows(world.table, filter_of(link, world), rows);
  if (lists_news(link)) {
    later::order_news(link, world, rows);
    return {};
  }
  if (link.tab == ListTab::questions && link.question) {
    core::ClaimFilter answers;
    answers.question = link.question;
    const auto other = [&](std::uint32_t row) {
      return !core::passes(world.table, row, answers);
    };
    rows.erase(std::remove_if(rows.begin(), rows.end(), other), rows.end());
  }
  // What one speaker said is read in the order in which they said it.
  order_said(world, rows, link.speaker && !link.place && !link.source);
  const bool of_question = link.tab == ListTab::questions && link.question && !link.place &&
                           !link.source && !link.speaker && !link.off_map;
  return of_question ? group_answers(world, *link.question, rows) : std::vector<ListGroup>();
}

void list_perhaps(const LinkState& link, const World& world, std::vector<std::uint32_t>& rows) {
  core::ClaimFilter filter = filter_of(link, world);
  filter.reading = core::WindowReading::perhaps;
  core::select_rows(world.table, filter, rows);
  rows.erase(
      std::remove_if(
          rows.begin(),
          rows.end(),
          [&](std::uint32_t row) { return core::lies_surely(world.table, row, filter); }
      ),
      rows.end()
  );
}

void list_later_said(
    core::ClaimIndex claim,
    std::optional<core::Day> known_on,
    const World& world,
    std::vector<std::uint32_t>& rows
) {
  core::ClaimFilter filter;
  filter.actor = core::ActorIndex{world.table.actor[claim.value]};
  filter.actor_alone = true;
  filter.known_on = known_on.value_or(core::kAfterAll);
  core::select_rows(world.table, filter, rows);
  const std::int32_t said = world.table.said_last[claim.value];
  rows.erase(
      std::remove_if(
          rows.begin(),
          rows.end(),
          [&](std::uint32_t row) { return world.table.said_last[row] <= said; }
      ),
      rows.end()
  );
  order_said(world, rows, true);
}

std::vector<ListGroup>
list_in_view(const LinkState& link, const World& world, std::vector<std::uint32_t>& rows) {
  if (link.view != View::sources) {
    return list_claims(link, world, rows);
  }
  later::list_article(link, world, rows);
  return {};
}

core::Day within(const World& world, core::Day day) noexcept {
  return std::clamp(day, world.timeline.first, world.timeline.last);
}

core::DayRange in_order(core::DayRange days) noexcept {
  if (days.first > days.last) {
    std::swap(days.first, days.last);
  }
  return days;
}

std::optional<core::Day> known_on(const World& world, core::Day day) noexcept {
  if (day >= std::min(world.last_published, world.timeline.last)) {
    return std::nullopt;
  }
  return within(world, day);
}

bool is_known(
    const World& world,
    core::ClaimIndex claim,
    std::optional<core::Day> known_on
) noexcept {
  return !known_on || world.table.published[claim.value] <= known_on->value;
}

bool is_known(
    const World& world,
    core::SourceIndex source,
    std::optional<core::Day> known_on
) noexcept {
  return !known_on || world.story.sources[source.value].published.days.last <= *known_on;
}

LinkState as_known(const LinkState& link, const World& world) {
  LinkState shown = link;
  shown.claim = open_claim_of(link, world);
  if (link.question && core::is_blank(world.story.questions[link.question->value])) {
    shown.question.reset();
  }
  if (link.tour && world.story.tour[*link.tour].title.empty()) {
    shown.tour.reset();
  }
  return shown;
}

LinkState nameable(const LinkState& chosen, const LinkState& plain, const World& world) {
  LinkState link = chosen;
  const core::KnownStory& story = world.story;
  const auto close = [](auto& index, const auto& entries, const auto& instead) {
    if (index && core::is_blank(entries[index->value])) {
      index = instead;
    }
  };
  close(link.claim, story.claims, plain.claim);
  close(link.place, story.places, plain.place);
  close(link.source, story.sources, plain.source);
  close(link.question, story.questions, plain.question);
  close(link.speaker, story.actors, plain.speaker);
  close(link.relay, story.actors, plain.relay);
  link.place_alone = link.place_alone && link.place;
  link.speaker_alone = link.speaker_alone && link.speaker;
  close(link.answers, story.questions, plain.answers);
  if (link.tour && story.tour[*link.tour].title.empty()) {
    link.tour.reset();
  }
  const auto speaks = [&](const core::Claim& claim) {
    return !core::is_blank(claim) &&
           core::country_number(story.actors[claim.actor.value].country) == link.country;
  };
  if (std::none_of(story.claims.begin(), story.claims.end(), speaks)) {
    link.country = 0;
  }
  return link;
}

std::optional<core::ClaimIndex> open_claim_of(const LinkState& link, const World& world) noexcept {
  return link.claim && !core::is_blank(world.story.claims[link.claim->value]) ? link.claim
                                                                              : std::nullopt;
}

bool superseded(const World& world, core::ClaimIndex claim, core::Day known_on) noexcept {
  if (world.table.revised_by_later[claim.value] == 0) {
    return false;
  }
  for (const std::uint32_t at : world.table.relations.of(claim.value)) {
    const core::Relation& relation = world.story.relations[at];
    if (relation.kind == core::RelationKind::revises && relation.to == claim &&
        world.table.published[relation.from.value] <= known_on.value) {
      return true;
    }
  }
  return false;
}

}  // namespace dateline::app
