// The reader's choices: what is open, what is filtered, what is known when.
#include <algorithm>
#include <string>

#include "app/change/reduce_parts.hpp"
#include "app/view/frame.hpp"
#include "app/view/selection.hpp"
#include "app/view/source_outline.hpp"
#include "app/words/claim_text.hpp"
#include "app/words/messages.hpp"
#include "core/base/text.hpp"

namespace dateline::app {

namespace {

using core::Day;

const Messages& messages_of(Step step) noexcept {
  return messages_of(step.state, step.world);
}

constexpr double kBusyDayMs = 800, kQuietDayMs = 200;  // design, motion: playback

void open_claim(Step step, core::ClaimIndex claim) {
  if (claim.value >= step.world.story.claims.size()) {
    return;
  }
  if (core::is_blank(step.world.story.claims[claim.value])) {
    step.state.notice = {std::string(messages_of(step).text(Message::notice_not_yet)), false};
    return;
  }
  step.choose([claim](LinkState& link) { link.claim = claim; });
  show_places(step.state, step.world, step.world.story.claims[claim.value].places);
}

bool is_listed(const LinkState& link, const World& world, core::ClaimIndex claim) {
  std::vector<std::uint32_t> listed;
  (void)list_in_view(link, world, listed);
  return std::find(listed.begin(), listed.end(), claim.value) != listed.end();
}

// Whoever picks another list reads on in it: a claim that is not in it gives way.
void close_unlisted(LinkState& link, const World& world) {
  const auto open = open_claim_of(link, world);
  if (open && !is_listed(link, world, *open)) {
    link.claim.reset();
  }
}

// A step of the tour that was told later is closed.
void close_untold_step(Step step) {
  std::optional<std::uint32_t>& tour = step.state.link.tour;
  if (tour && step.world.story.tour[*tour].title.empty()) {
    tour.reset();
  }
}

void set_known_on(Step step, Day day) {
  step.state.link.known_on = known_on(step.world, day);
  know(step.world, step.state.link.known_on);
  settle_days(step.state.link, step.world);
  close_untold_step(step);
}

bool published_on(const World& world, Day day) noexcept {
  return std::find(world.table.published.begin(), world.table.published.end(), day.value) !=
         world.table.published.end();
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) {
    text += (text.empty() ? "" : "; ") + part;
  }
  return text;
}

// The first problem in full; how many more there are.
void tell(Step step, Message what, const core::Problems& problems) {
  if (problems.empty()) {
    return;
  }
  const Messages& messages = messages_of(step);
  std::string text = std::string(messages.text(what)) + core::describe(problems.front());
  if (problems.size() > 1) {
    text += messages.spelt(
        Message::and_problems_more,
        {static_cast<std::uint32_t>(problems.size() - 1)}
    );
  }
  step.state.notice = {std::move(text), true};
}

// What was found is shown again on the way back from a claim that was; a link to such a claim shows
// the claim.
bool shows_search(const LinkState& link, const World& world) {
  return !link.query.empty() && (!link.claim || link.claim == default_link(world).claim);
}

// Which of the lists of one place, source or speaker is shown.
std::optional<FilterPart> narrowest(const LinkState& link) noexcept {
  for (const FilterPart part :
       {FilterPart::place,
        FilterPart::off_map,
        FilterPart::source,
        FilterPart::speaker,
        FilterPart::news}) {
    if (is_on(link, part)) {
      return part;
    }
  }
  return std::nullopt;
}

}  // namespace

void stop_playing(AppState& state) noexcept {
  state.playing_since_ms.reset();
  state.play_next_ms.reset();
}

// From an article that nobody has chosen, a claim of it makes it the chosen one: else the view
// might go on to another that carries the claim too.
DATELINE_LATER void stay_with_article(Step step, core::ClaimIndex claim) {
  LinkState& link = step.state.link;
  if (link.view != View::sources || link.source || link.claim == claim ||
      claim.value >= step.world.story.claims.size()) {
    return;
  }
  const auto shown = later::shown_source(link, step.world);
  const auto carriers = step.world.table.sources.of(claim.value);
  if (shown && std::find(carriers.begin(), carriers.end(), shown->value) != carriers.end()) {
    link.source = shown;
  }
}

void on(Step step, const ClaimPicked& event) {
  stay_with_article(step, event.claim);
  open_claim(step, event.claim);
  // what was tapped is to be read
  if (step.state.sheet == Sheet::peek && step.state.link.view != View::map) {
    step.state.sheet = Sheet::half;
  }
}

void on(Step step, const ClaimFound& event) {
  if (event.claim.value >= step.world.story.claims.size()) {
    return;
  }
  const auto& answers = step.world.story.claims[event.claim.value].answers;
  if (step.state.link.view == View::map && !answers.empty() &&
      !is_listed(step.state.link, step.world, event.claim)) {
    LinkState list = step.state.link;
    list.question = answers.front();
    list.tab = ListTab::questions;
    // Where a filter hides the claim no list has it.
    if (is_listed(list, step.world, event.claim)) {
      step.state.link = list;
    }
  }
  on(step, ClaimPicked{event.claim});
  step.write(true);
}

void on(Step step, const ClaimStepped& event) {
  std::vector<std::uint32_t> listed;
  (void)list_in_view(step.state.link, step.world, listed);
  if (listed.empty()) {
    return;
  }
  const auto& open = step.state.link.claim;
  const auto at = open ? std::find(listed.begin(), listed.end(), open->value) : listed.end();
  // From nothing (or from a claim that is not in the list) the first step is onto the list's first.
  const auto next = at == listed.end() ? std::ptrdiff_t{0}
                                       : std::clamp<std::ptrdiff_t>(
                                             at - listed.begin() + event.by,
                                             0,
                                             static_cast<std::ptrdiff_t>(listed.size()) - 1
                                         );
  const core::ClaimIndex claim{listed[static_cast<std::size_t>(next)]};
  stay_with_article(step, claim);
  open_claim(step, claim);
}

void on(Step step, const ClaimClosed&) {
  step.choose([](LinkState& link) { link.claim.reset(); });
}

void on(Step step, const PlacePicked& event) {
  if (event.place.value >= step.world.story.places.size()) {
    return;
  }
  step.choose([&](LinkState& link) {
    const auto picked = link.place == event.place ? std::nullopt : std::optional(event.place);
    drop(link, FilterPart::off_map);
    drop(link, FilterPart::place);
    link.place = picked;
    if (link.place) {
      link.tab = ListTab::places;
    }
    close_unlisted(link, step.world);
  });
  if (!step.state.link.place) {
    return;
  }
  show_places(step.state, step.world, {event.place});
  if (step.state.sheet == Sheet::peek) {
    step.state.sheet = Sheet::half;
  }
}

// The tray is a place of its own kind: it and a place shut each other out.
void on(Step step, const OffMapToggled&) {
  step.choose([&](LinkState& link) {
    const bool on = !link.off_map;
    drop(link, FilterPart::place);
    link.off_map = on;
    if (on) {
      link.tab = ListTab::places;
    }
    close_unlisted(link, step.world);
  });
}

void on(Step step, const SourcePicked& event) {
  if (event.source.value >= step.world.story.sources.size()) {
    return;
  }
  step.choose([&](LinkState& link) {
    toggle(link.source, event.source);
    if (link.source) {
      link.tab = ListTab::sources;
    }
    close_unlisted(link, step.world);
  });
}

void on(Step step, const SpeakerPicked& event) {
  if (event.speaker.value >= step.world.story.actors.size()) {
    return;
  }
  step.choose([&](LinkState& link) {
    const auto picked = link.speaker == event.speaker ? std::nullopt : std::optional(event.speaker);
    drop(link, FilterPart::speaker);
    link.speaker = picked;
    if (link.speaker) {
      link.tab = ListTab::speakers;
    }
    close_unlisted(link, step.world);
  });
}

void on(Step step, const QuestionToggled& event) {
  if (event.question.value >= step.world.story.questions.size()) {
    return;
  }
  step.choose([&](LinkState& link) {
    toggle(link.question, event.question);
    if (link.question) {
      link.tab = ListTab::questions;
    }
  });
}

void on(Step step, const WayTaken& event) {
  const core::Story& story = step.world.story;
  const std::size_t ends[kListTabs] =
      {story.questions.size(), story.places.size(), story.actors.size(), story.sources.size()};
  if (event.to >= ends[static_cast<std::size_t>(event.way)]) {
    return;
  }
  step.choose([&](LinkState& link) {
    // A question's chart stays; an article shows the claim at its paragraph; the list of one place
    // or speaker is beside the map.
    if (event.way == ListTab::sources) {
      link.view = View::sources;
    } else if (event.way != ListTab::questions || link.view != View::figures) {
      link.view = View::map;
    }
    for (const FilterPart part :
         {FilterPart::place, FilterPart::off_map, FilterPart::source, FilterPart::speaker}) {
      drop(link, part);
    }
    link.tab = event.way;
    switch (event.way) {
      case ListTab::questions:
        link.question = core::QuestionIndex{event.to};
        break;
      case ListTab::places:
        link.place = core::PlaceIndex{event.to};
        break;
      case ListTab::speakers:
        link.speaker = core::ActorIndex{event.to};
        break;
      case ListTab::sources:
        link.source = core::SourceIndex{event.to};
        break;
    }
    if (event.leave_claim && link.view == View::map) {
      link.claim.reset();
    } else {
      close_unlisted(link, step.world);
    }
  });
  if (event.way == ListTab::places) {
    show_places(step.state, step.world, {core::PlaceIndex{event.to}});
  }
  lower_sheet(step.state);
}

void on(Step step, const TabPicked& event) {
  step.choose([&](LinkState& link) { link.tab = event.tab; });
}

void on(Step step, const SaidWindowSet& event) {
  step.state.link.said = in_order(event.days);
  settle_days(step.state.link, step.world);
  // While a handle is dragged nothing is written; when it is let go the drag is one entry, whether
  // or not the last event still changed something.
  if (event.settled) {
    step.write(true);
  }
}

void on(Step step, const HappenedWindowSet& event) {
  step.state.link.happened = in_order(event.days);
  settle_days(step.state.link, step.world);
  if (event.settled) {
    step.write(true);
  }
}

void on(Step step, const PerhapsToggled&) {
  step.choose([](LinkState& link) { link.perhaps = !link.perhaps; });
}

void on(Step step, const NewsPicked& event) {
  stop_playing(step.state);
  step.choose([&](LinkState& link) {
    link.since = event.since;
    set_known_on(step, event.known_on);
    if (!link.since) {
      return;
    }
    compare(step.world, *link.since);
    link.view = View::map;
    link.tab = ListTab::questions;
    link.place.reset();
    link.source.reset();
    link.speaker.reset();
    close_unlisted(link, step.world);
  });
  if (step.state.link.since) {
    lower_sheet(step.state);
  }
}

void on(Step step, const KnownOnSet& event) {
  stop_playing(step.state);
  set_known_on(step, event.day);
  if (event.settled) {
    step.write(true);
  }
}

void on(Step step, const PlayToggled&) {
  AppState& state = step.state;
  if (state.play_next_ms) {
    stop_playing(state);
    return step.write(true);
  }
  if (!state.link.known_on) {
    set_known_on(step, step.world.timeline.first);
  }
  if (!state.link.known_on) {
    return;  // all was published on one day
  }
  state.playing_since_ms = state.now_ms;
  state.play_next_ms = state.now_ms + kQuietDayMs / state.play_speed;
}

void on(Step step, const PlaySpeedSet& event) {
  if (std::find(std::begin(kPlaySpeeds), std::end(kPlaySpeeds), event.speed) !=
      std::end(kPlaySpeeds)) {
    step.state.play_speed = event.speed;
  }
}

void play_on(Step step) {
  AppState& state = step.state;
  if (!state.link.known_on) {
    return stop_playing(state);
  }
  const Day next{state.link.known_on->value + 1};
  set_known_on(step, next);
  if (state.link.known_on) {
    state.play_next_ms =
        state.now_ms +
        (published_on(step.world, next) ? kBusyDayMs : kQuietDayMs) / state.play_speed;
  } else {
    stop_playing(state);
    step.write(true);
  }
}

void on(Step step, const BorderViewPicked& event) {
  if (event.view >= step.world.catalogue.views.size()) {
    return;
  }
  step.choose([&](LinkState& link) { link.border_view = event.view; });
}

void on(Step step, const SteppedBack&) {
  if (step.state.layers_open || step.state.help_open) {
    step.state.layers_open = step.state.help_open = false;
    return;
  }
  if (step.state.search_open && step.state.link.query.empty()) {
    step.state.search_open = false;
    return;
  }
  const bool open = open_claim_of(step.state.link, step.world).has_value();
  step.choose([open](LinkState& link) {
    if (!link.query.empty()) {
      link.query.clear();
    } else if (open) {
      link.claim.reset();
    } else if (const auto part = narrowest(link)) {
      drop(link, *part);
    } else {
      link.question.reset();
    }
  });
}

void on(Step step, const FragmentArrived& event) {
  AppState& state = step.state;
  ReadLink read = from_fragment(event.fragment, step.world, step.state.system_language);
  stop_playing(state);
  state.camera_changed_ms.reset();
  const bool over_map = state.link.view == View::map && read.link.view == View::map;
  state.link = read.link;
  state.link.said = in_order(state.link.said);
  state.link.happened = in_order(state.link.happened);
  if (state.link.known_on) {
    state.link.known_on = known_on(step.world, *state.link.known_on);
  }
  know(step.world, state.link.known_on);
  settle_days(state.link, step.world);
  close_untold_step(step);
  state.written = state.link;
  state.search_open = shows_search(state.link, step.world);
  if (!over_map) {
    lower_sheet(state);
  }
  arrive(state, step.world);
  ask_for_messages(step);
  if (!read.dropped.empty()) {
    state.notice = {
        messages_of(step).spelt(Message::notice_link_parts, {joined(read.dropped)}),
        false
    };
  } else if (!state.notice.error) {
    state.notice = {};  // it spoke of another link
  }
}

void on(Step step, const LinkCopyAsked&) {
  step.effects.push_back(CopyText{Copied::link, {}, shared_fragment(step.state.link, step.world)});
}

void on(Step step, const QuoteCopyAsked&) {
  const auto open = open_claim_of(step.state.link, step.world);
  if (!open) {
    return;
  }
  const core::Claim& claim = step.world.story.claims[open->value];
  const std::string known = step.state.link.known_on
                                ? "&known=" + core::iso_day(*step.state.link.known_on)
                                : std::string();
  step.effects.push_back(
      CopyText{
          Copied::claim,
          claim_text(messages_of(step), step.world.story, *open),
          "claim=" + claim.id + known
      }
  );
}

void on(Step step, const CopyAnswered& event) {
  const Message done =
      event.what == Copied::link ? Message::notice_link_copied : Message::notice_claim_copied;
  step.state.notice = {
      std::string(messages_of(step).text(event.done ? done : Message::notice_not_copied)),
      false
  };
}

void on(Step step, const OnPageAsked& event) {
  step.effects.push_back(ShowOnPage{event.what});
}

void on(Step step, const OnPageOffered& event) {
  step.state.on_page[static_cast<std::size_t>(event.what)] = true;
}

void on(Step step, const StoryFailed& event) {
  tell(step, Message::notice_story_failed, event.problems);
}

// What is not shaded must not look as if no one spoke of it. A graver notice stays.
void on(Step step, const OutlinesMissing& event) {
  const std::vector<core::Place>& places = step.world.story.places;
  step.state.undrawn.clear();
  for (const core::PlaceIndex place : event.places) {
    if (place.value < places.size() && !places[place.value].point) {
      step.state.undrawn.push_back(place);
    }
  }
  if (event.places.empty() || event.places.front().value >= places.size() ||
      step.state.notice.error) {
    return;
  }
  const Messages& messages = messages_of(step);
  std::string missing = places[event.places.front().value].name;
  if (event.places.size() > 1) {
    missing = messages.spelt(
        Message::name_and_more,
        {static_cast<std::uint32_t>(event.places.size() - 1), missing}
    );
  }
  step.state.notice = {messages.spelt(Message::notice_no_outline, {missing}), false};
}

void on(Step step, const MapRefused& event) {
  tell(step, Message::notice_map_refused, event.problems);
}

}  // namespace dateline::app
