// Choices, map, marks, claims and counts, each under its key.
#include "platform/web/state_json.hpp"

#include "app/link/deep_link.hpp"
#include "app/texts/texts.hpp"
#include "app/view/selection.hpp"
#include "app/words/claim_text.hpp"
#include "platform/web/json_rect.hpp"
#include "platform/web/texts_json.hpp"

namespace dateline::platform {

namespace {

// An absent choice is null, a present one its id.
template <class Index, class Entries>
void write_id(
    JsonWriter& json,
    const char* key,
    const std::optional<Index>& index,
    const Entries& entries
) {
  if (!index || core::is_blank(entries[index->value])) {
    json.null(key);
    return;
  }
  json.text(key, entries[index->value].id);
}

void write_day(JsonWriter& json, const char* key, core::Day day) {
  if (core::is_open(day)) {
    json.null(key);
    return;
  }
  json.text(key, core::iso_day(day));
}

void write_window(JsonWriter& json, const char* key, core::DayRange days) {
  json.open_object(key);
  write_day(json, "from", days.first);
  write_day(json, "to", days.last);
  json.close_object();
}

// Names of the bits that are set.
template <class Kind>
void write_set(JsonWriter& json, const char* key, unsigned bits) {
  json.open_list(key);
  for (const Kind kind : core::each<Kind>) {
    if (core::has_bit(bits, kind)) {
      json.text(core::name_of(kind));
    }
  }
  json.close_list();
}

// What narrows the claims beside the choices that a host has always been told of.
void write_filters(JsonWriter& json, const app::LinkState& link, const core::KnownStory& story) {
  json.text("placeTie", name_of(link.place_tie));
  json.truth("placeAlone", link.place_alone);
  json.truth("offMap", link.off_map);
  write_id(json, "speaker", link.speaker, story.actors);
  json.truth("speakerAlone", link.speaker_alone);
  write_id(json, "through", link.relay, story.actors);
  write_set<core::SpeakerKind>(json, "speakerKinds", link.speaker_kinds);
  write_set<core::AboutStatus>(json, "statuses", link.statuses);
}

void write_choices(JsonWriter& json, const app::LinkState& link, const core::KnownStory& story) {
  json.text("tab", name_of(link.tab));
  write_id(json, "question", link.question, story.questions);
  write_id(json, "place", link.place, story.places);
  write_id(json, "source", link.source, story.sources);
  write_id(json, "claim", link.claim, story.claims);
  write_set<core::StanceMark>(json, "stances", link.stances);
  write_filters(json, link, story);
  write_window(json, "said", link.said);
  write_window(json, "happened", link.happened);
  json.truth("perhaps", link.perhaps);
  write_day(json, "knownOn", link.known_on.value_or(core::kAfterAll));
  write_day(json, "newSince", link.since.value_or(core::kAfterAll));
}

void write_borders(JsonWriter& json, const app::LinkState& link, const app::Catalogue& catalogue) {
  if (link.border_view >= catalogue.views.size()) {
    json.null("borders");
    return;
  }
  json.text("borders", catalogue.views[link.border_view].id);
}

// The open claim, as far as a host or a screen reader's announcement needs it.
void write_open_claim(
    JsonWriter& json,
    const app::LinkState& link,
    const app::World& world,
    const app::Messages& messages
) {
  const core::KnownStory& story = world.story;
  if (!link.claim) {
    json.null("open");
    return;
  }
  const core::Claim& claim = story.claims[link.claim->value];
  const core::StanceMark mark = world.table.stance[link.claim->value];
  json.open_object("open");
  json.text("claim", claim.id);
  json.text("speaker", story.actors[claim.actor.value].name);
  json.text("stance", core::name_of(claim.stance));
  json.text("mark", core::name_of(mark));
  json.text("summary", claim.summary);
  json.text("words", app::claim_line(messages, story, *link.claim));
  json.open_list("appearances");
  for (const core::Appearance& appearance : claim.appearances) {
    json.open_object();
    json.text("source", story.sources[appearance.source.value].id);
    json.count("paragraph", appearance.paragraph);
    json.close_object();
  }
  json.close_list().close_object();
}

void write_map(JsonWriter& json, const app::Frame& frame, const app::AppState& state) {
  const core::Camera& camera = frame.camera;
  json.open_object("view");
  json.number("lng", camera.centre.lng);
  json.number("lat", camera.centre.lat);
  json.number("zoom", camera.zoom);
  json.close_object();
  write_rect(json, "map", state.map);
  write_rect(json, "mapFree", frame.free);
}

void write_marks_of(JsonWriter& json, const app::Frame& map, const core::KnownStory& story) {
  for (const app::PlaceMark& mark : map.marks) {
    json.open_object();
    json.text("place", story.places[mark.place.value].id);
    json.open_list("members");
    for (const core::PlaceIndex place : app::members_of(map, mark)) {
      json.text(story.places[place.value].id);
    }
    json.close_list();
    json.length("x", mark.at.x);
    json.length("y", mark.at.y);
    json.length("radius", mark.radius);
    json.count("claims", mark.claims);
    json.truth("onScreen", mark.on_screen);
    json.truth("selected", mark.selected);
    json.close_object();
  }
}

// Those of the closer maps too: a place has its mark on one of them alone.
void write_marks(JsonWriter& json, const app::Frame& frame, const core::KnownStory& story) {
  json.open_list("marks");
  write_marks_of(json, frame, story);
  for (const app::Frame& inset : frame.insets) {
    write_marks_of(json, inset, story);
  }
  json.close_list();
}

// By id, in the order given.
void write_claims(
    JsonWriter& json,
    const char* key,
    const std::vector<std::uint32_t>& claims,
    const core::KnownStory& story
) {
  json.open_list(key);
  for (const std::uint32_t claim : claims) {
    json.text(story.claims[claim].id);
  }
  json.close_list();
}

// Those whose flag is set, in the story's order.
void write_flagged_claims(
    JsonWriter& json,
    const char* key,
    const std::vector<std::uint8_t>& flags,
    const core::KnownStory& story
) {
  json.open_list(key);
  for (std::size_t claim = 0; claim < flags.size(); ++claim) {
    if (flags[claim] != 0) {
      json.text(story.claims[claim].id);
    }
  }
  json.close_list();
}

// What is new since the link's day, by how it is.
DATELINE_LATER void write_news(
    JsonWriter& json,
    const app::Frame& frame,
    const app::LinkState& link,
    const app::World& world
) {
  constexpr const char* kNames[core::kNews - 1] = {"becameKnown", "revised", "toldOtherwise"};
  json.open_object();
  for (std::size_t kind = 1; kind < core::kNews; ++kind) {
    const core::News wanted = static_cast<core::News>(kind);
    json.open_list(kNames[kind - 1]);
    for (const std::uint32_t claim : frame.passing) {
      if (app::news_of(link, world, claim) == wanted) {
        json.text(world.story.claims[claim].id);
      }
    }
    json.close_list();
  }
  json.close_object();
}

void write_counts(JsonWriter& json, const app::Frame& frame) {
  json.open_object("counts");
  json.count("passing", frame.passing.size());
  json.count("onMap", frame.on_map);
  json.count("inTray", frame.in_tray);
  json.count("perhaps", frame.perhaps);
  json.count("known", frame.known);
  json.count("all", frame.known);
  json.close_object();
  json.open_object("byStance");
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    json.count(core::name_of(mark), frame.by_stance[mark]);
  }
  json.close_object();
}

void write_listed(JsonWriter& json, const app::Frame& frame, const core::KnownStory& story) {
  write_claims(json, "listed", frame.listed, story);
  write_claims(json, "passing", frame.passing, story);
  write_flagged_claims(json, "mayPass", frame.perhaps_flags, story);
  write_counts(json, frame);
}

void write_points(JsonWriter& json, const app::Frame& frame, const app::World& world) {
  json.open_object("points");
  json.count("all", world.points.size());
  json.count("shown", core::total(frame.points_shown));
  json.open_list("marks");
  for (const app::PointMark& mark : frame.point_marks) {
    json.open_object();
    json.length("x", mark.at.x);
    json.length("y", mark.at.y);
    json.length("radius", mark.radius);
    json.count("points", mark.total);
    json.close_object();
  }
  json.close_list().close_object();
}

void write_story(JsonWriter& json, const core::KnownStory& story) {
  json.open_object("story");
  json.text("id", story.id);
  json.text("title", story.title);
  json.text("language", story.language);
  json.close_object();
}

}  // namespace

std::string state_json(
    const app::Frame& frame,
    const app::AppState& state,
    const app::World& world,
    const std::string& link,
    float scale
) {
  const app::LinkState shown = app::as_known(state.link, world);
  JsonWriter json(scale);
  json.open_object();
  json.text("fragment", app::to_fragment(state.link, world));
  write_story(json, world.story);
  write_choices(json, shown, world.story);
  write_borders(json, state.link, world.catalogue);
  write_open_claim(json, shown, world, app::messages_of(state, world));
  write_map(json, frame, state);
  write_marks(json, frame, world.story);
  write_points(json, frame, world);
  write_listed(json, frame, world.story);
  if (state.link.since) {
    json.key("news");
    write_news(json, frame, state.link, world);
  } else {
    json.null("news");
  }
  json.text("theme", app::is_dark(app::theme_of(state)) ? "dark" : "light");
  json.count("textSize", state.text_percent);
  json.open_list("texts");
  if (frame.texts != nullptr) {
    write_texts(json, *frame.texts, world.story);
  }
  json.close_list();
  if (state.notice.text.empty()) {
    json.null("notice");
  } else {
    json.text("notice", state.notice.text);
  }
  json.text("link", link);
  json.close_object();
  return json.str();
}

}  // namespace dateline::platform
