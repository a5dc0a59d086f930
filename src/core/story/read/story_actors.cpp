// Actors: who speaks, under which names, and to whom they belong.
#include "core/story/read/story_fields.hpp"
#include "core/story/read/story_words.hpp"

namespace dateline::core {
namespace {

constexpr std::string_view kActorKeys[] =
    {"id", "names", "short", "aliases", "kind", "country", "role", "part_of"};
constexpr TextRule kShortName{24};

Actor read_actor(Reading& reading, NodeId node) {
  Fields fields(reading, node, kActorKeys);
  Actor actor;
  actor.id = fields.id();
  NamesRead names = read_names(reading, fields);
  actor.name = std::move(names.own);
  actor.names = std::move(names.all);
  actor.short_name = fields.text("short", kShortName);
  if (actor.short_name.empty()) {
    actor.short_name = actor.name;
  }
  actor.aliases = fields.texts("aliases", kName);
  actor.kind = fields.required_choice("kind", kActorKindWords, ActorKind::person);
  actor.country = read_country(reading, fields, "country");
  actor.role = fields.text("role");
  if (const auto whole = fields.reference("part_of", reading.actors)) {
    actor.part_of = ActorIndex{*whole};
  }
  return actor;
}

}  // namespace

void read_actors(Reading& reading) {
  for (const NodeId node : reading.actors.nodes) {
    reading.story.actors.push_back(read_actor(reading, node));
  }
}

}  // namespace dateline::core
