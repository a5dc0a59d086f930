#include "platform/web/state_json.hpp"

#include "app/link/deep_link.hpp"
#include "app/texts/texts.hpp"
#include "app/view/selection.hpp"
#include "app/words/claim_text.hpp"
#include "core/base/later.hpp"
#include "platform/web/json_writer.hpp"
#include "ui/kit/page_fields.hpp"
#include "ui/kit/ui.hpp"

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
  json.key(key);
  index && !core::is_blank(entries[index->value]) ? json.text(entries[index->value].id)
                                                  : json.null();
}

void write_day(JsonWriter& json, const char* key, core::Day day) {
  json.key(key);
  core::is_open(day) ? json.null() : json.text(core::iso_day(day));
}

void write_window(JsonWriter& json, const char* key, core::DayRange days) {
  json.key(key).open_object();
  write_day(json, "from", days.first);
  write_day(json, "to", days.last);
  json.close_object();
}

void write_rect(JsonWriter& json, const char* key, core::RectPx rect) {
  json.key(key).open_object();
  json.key("x")
      .length(rect.x)
      .key("y")
      .length(rect.y)
      .key("width")
      .length(rect.width)
      .key("height")
      .length(rect.height);
  json.close_object();
}

// Names of the bits that are set.
template <class Kind>
void write_set(JsonWriter& json, const char* key, unsigned bits, std::size_t kinds) {
  json.key(key).open_list();
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    if ((bits >> kind & 1u) != 0) {
      json.text(core::name_of(static_cast<Kind>(kind)));
    }
  }
  json.close_list();
}

// What narrows the claims beside the choices that a host has always been told of.
void write_filters(JsonWriter& json, const app::LinkState& link, const core::KnownStory& story) {
  json.key("placeTie").text(name_of(link.place_tie));
  json.key("placeAlone").truth(link.place_alone).key("offMap").truth(link.off_map);
  write_id(json, "speaker", link.speaker, story.actors);
  json.key("speakerAlone").truth(link.speaker_alone);
  write_id(json, "through", link.relay, story.actors);
  write_set<core::SpeakerKind>(json, "speakerKinds", link.speaker_kinds, core::kSpeakerKinds);
  write_set<core::AboutStatus>(json, "statuses", link.statuses, core::kStatuses);
}

void write_choices(JsonWriter& json, const app::LinkState& link, const core::KnownStory& story) {
  json.key("tab").text(name_of(link.tab));
  write_id(json, "question", link.question, story.questions);
  write_id(json, "place", link.place, story.places);
  write_id(json, "source", link.source, story.sources);
  write_id(json, "claim", link.claim, story.claims);
  write_set<core::StanceMark>(json, "stances", link.stances, core::kStanceMarks);
  write_filters(json, link, story);
  write_window(json, "said", link.said);
  write_window(json, "happened", link.happened);
  json.key("perhaps").truth(link.perhaps);
  write_day(json, "knownOn", link.known_on.value_or(core::kAfterAll));
  write_day(json, "newSince", link.since.value_or(core::kAfterAll));
}

void write_borders(JsonWriter& json, const app::LinkState& link, const app::Catalogue& catalogue) {
  json.key("borders");
  link.border_view < catalogue.views.size() ? json.text(catalogue.views[link.border_view].id)
                                            : json.null();
}

// The open claim, as far as a host or a screen reader's announcement needs it.
void write_open_claim(
    JsonWriter& json,
    const app::LinkState& link,
    const app::World& world,
    const app::Messages& messages
) {
  const core::KnownStory& story = world.story;
  json.key("open");
  if (!link.claim) {
    json.null();
    return;
  }
  const core::Claim& claim = story.claims[link.claim->value];
  json.open_object();
  json.key("claim").text(claim.id).key("speaker").text(story.actors[claim.actor.value].name);
  json.key("stance")
      .text(core::name_of(claim.stance))
      .key("mark")
      .text(core::name_of(world.table.stance[link.claim->value]))
      .key("summary")
      .text(claim.summary);
  json.key("words").text(app::claim_line(messages, story, *link.claim));
  json.key("appearances").open_list();
  for (const core::Appearance& appearance : claim.appearances) {
    json.open_object().key("source").text(story.sources[appearance.source.value].id);
    json.key("paragraph").count(appearance.paragraph).close_object();
  }
  json.close_list().close_object();
}

void write_map(JsonWriter& json, const app::Frame& frame, const app::AppState& state) {
  json.key("view").open_object();
  json.key("lng")
      .number(frame.camera.centre.lng)
      .key("lat")
      .number(frame.camera.centre.lat)
      .key("zoom")
      .number(frame.camera.zoom);
  json.close_object();
  write_rect(json, "map", state.map);
  write_rect(json, "mapFree", frame.free);
}

void write_marks_of(JsonWriter& json, const app::Frame& map, const core::KnownStory& story) {
  for (const app::PlaceMark& mark : map.marks) {
    json.open_object().key("place").text(story.places[mark.place.value].id);
    json.key("members").open_list();
    for (const core::PlaceIndex place : app::members_of(map, mark)) {
      json.text(story.places[place.value].id);
    }
    json.close_list();
    json.key("x").length(mark.at.x).key("y").length(mark.at.y).key("radius").length(mark.radius);
    json.key("claims")
        .count(mark.claims)
        .key("onScreen")
        .truth(mark.on_screen)
        .key("selected")
        .truth(mark.selected);
    json.close_object();
  }
}

// Those of the closer maps too: a place has its mark on one of them alone.
void write_marks(JsonWriter& json, const app::Frame& frame, const core::KnownStory& story) {
  json.key("marks").open_list();
  write_marks_of(json, frame, story);
  for (const app::Frame& inset : frame.insets) {
    write_marks_of(json, inset, story);
  }
  json.close_list();
}

// Those whose flag is set, in the story's order.
void write_claims(
    JsonWriter& json,
    const char* key,
    const std::vector<std::uint8_t>& flags,
    const core::KnownStory& story
) {
  json.key(key).open_list();
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
    json.key(kNames[kind - 1]).open_list();
    for (const std::uint32_t claim : frame.passing) {
      if (app::news_of(link, world, claim) == static_cast<core::News>(kind)) {
        json.text(world.story.claims[claim].id);
      }
    }
    json.close_list();
  }
  json.close_object();
}

void write_listed(JsonWriter& json, const app::Frame& frame, const core::KnownStory& story) {
  json.key("listed").open_list();
  for (const std::uint32_t claim : frame.listed) {
    json.text(story.claims[claim].id);
  }
  json.close_list();
  json.key("passing").open_list();
  for (const std::uint32_t claim : frame.passing) {
    json.text(story.claims[claim].id);
  }
  json.close_list();
  write_claims(json, "mayPass", frame.perhaps_flags, story);
  json.key("counts").open_object();
  json.key("passing")
      .count(frame.passing.size())
      .key("onMap")
      .count(frame.on_map)
      .key("inTray")
      .count(frame.in_tray)
      .key("perhaps")
      .count(frame.perhaps);
  json.key("known").count(frame.known).key("all").count(frame.known);
  json.close_object();
  json.key("byStance").open_object();
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    json.key(core::name_of(mark)).count(frame.by_stance[mark]);
  }
  json.close_object();
}

void write_points(JsonWriter& json, const app::Frame& frame, const app::World& world) {
  json.key("points").open_object();
  json.key("all").count(world.points.size()).key("shown").count(core::total(frame.points_shown));
  json.key("marks").open_list();
  for (const app::PointMark& mark : frame.point_marks) {
    json.open_object()
        .key("x")
        .length(mark.at.x)
        .key("y")
        .length(mark.at.y)
        .key("radius")
        .length(mark.radius)
        .key("points")
        .count(mark.total)
        .close_object();
  }
  json.close_list().close_object();
}

// What the reader brought, by source, with how its anchors stand; nothing of the words.
DATELINE_LATER void
write_texts(JsonWriter& json, const app::TextShelf& texts, const core::KnownStory& story) {
  for (std::uint32_t i = 0; i < story.sources.size(); ++i) {
    const app::TextAtHand* const text = texts.find(core::SourceIndex{i});
    if (text == nullptr) {
      continue;
    }
    json.open_object()
        .key("source")
        .text(story.sources[i].id)
        .key("name")
        .text(text->name)
        .key("sameDocument")
        .truth(text->same_document);
    for (std::size_t state = 0; state < core::kAnchorStates; ++state) {
      json.key(core::name_of(static_cast<core::AnchorState>(state))).count(text->counts[state]);
    }
    json.close_object();
  }
}

void write_story(JsonWriter& json, const core::KnownStory& story) {
  json.key("story").open_object();
  json.key("id").text(story.id).key("title").text(story.title).key("language").text(story.language);
  json.close_object();
}

void write_problem(JsonWriter& json, const core::Problem& problem) {
  json.open_object();
  json.key("code").text(core::problem_code_name(problem.code));
  json.key("severity").text(problem.severity == core::Severity::error ? "error" : "warning");
  json.key("file").text(problem.file).key("path").text(problem.path);
  json.key("message").text(problem.message).key("remedy").text(problem.remedy);
  json.key("line").count(problem.line).key("column").count(problem.column);
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
  json.key("fragment").text(app::to_fragment(state.link, world));
  write_story(json, world.story);
  write_choices(json, shown, world.story);
  write_borders(json, state.link, world.catalogue);
  write_open_claim(json, shown, world, app::messages_of(state, world));
  write_map(json, frame, state);
  write_marks(json, frame, world.story);
  write_points(json, frame, world);
  write_listed(json, frame, world.story);
  json.key("news");
  if (state.link.since) {
    write_news(json, frame, state.link, world);
  } else {
    json.null();
  }
  json.key("theme").text(app::is_dark(app::theme_of(state)) ? "dark" : "light");
  json.key("textSize").count(state.text_percent);
  json.key("texts").open_list();
  if (frame.texts != nullptr) {
    write_texts(json, *frame.texts, world.story);
  }
  json.close_list();
  json.key("notice");
  state.notice.text.empty() ? json.null() : json.text(state.notice.text);
  json.key("link").text(link);
  json.close_object();
  return json.str();
}

std::string fields_json(const ui::PageFields& fields, float scale) {
  JsonWriter json(scale);
  json.open_object();
  json.key("released").count(fields.released);
  json.key("fields").open_list();
  for (const ui::PageField& field : fields.shown) {
    json.open_object()
        .key("number")
        .count(static_cast<std::size_t>(field.name))
        .key("name")
        .text(ui::name_of(field.name));
    write_rect(json, "box", field.box);
    write_rect(json, "room", field.room);
    json.key("text").text(field.text).key("label").text(field.label).key("error").text(field.error);
    json.key("size")
        .length(field.size)
        .key("most")
        .count(field.most)
        .key("put")
        .count(field.put)
        .key("asked")
        .count(field.asked);
    json.key("isControl").truth(field.is_control);
    json.close_object();
  }
  json.close_list().close_object();
  return json.str();
}

std::string seen_json(const ui::Witness& witness, float scale) {
  JsonWriter json(scale);
  json.open_object();
  json.key("controls").open_list();
  for (const ui::SeenControl& control : witness.controls) {
    json.open_object().key("name").text(control.name).key("panel").text(control.panel);
    write_rect(json, "box", control.box);
    write_rect(json, "room", control.room);
    json.key("focused").truth(control.focused);
    json.close_object();
  }
  json.close_list();
  json.key("texts").open_list();
  for (const ui::DrawnText& text : witness.texts) {
    json.open_object()
        .key("text")
        .text(text.text)
        .key("panel")
        .text(text.panel)
        .key("cut")
        .truth(text.cut);
    write_rect(json, "box", text.drawn);
    write_rect(json, "room", text.room);
    json.close_object();
  }
  json.close_list().close_object();
  return json.str();
}

std::string failure_json(const std::string& message, const core::Problems& problems) {
  JsonWriter json;
  json.open_object().key("message").text(message);
  json.key("problems").open_list();
  for (const core::Problem& problem : problems) {
    write_problem(json, problem);
  }
  json.close_list().close_object();
  return json.str();
}

std::string stats_json(const ProgramStats& stats) {
  JsonWriter json;
  json.open_object();
  json.key("frames").count(stats.frames).key("gpuBytes").count(stats.gpu_bytes);
  json.key("drawCalls").count(stats.draw_calls).key("meshes").count(stats.meshes);
  json.close_object();
  return json.str();
}

}  // namespace dateline::platform
