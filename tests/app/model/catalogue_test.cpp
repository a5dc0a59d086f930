// The list of map files is read whole or refused with a reason.
#include <string>

#include <gtest/gtest.h>

#include "app/model/world.hpp"

namespace dateline::app {
namespace {

const std::string kFiles =
    R"("files":[{"name":"0-180w90s.mesh","level":0,"bbox":[-180,-90,180,90]},{"name":"1-30e45n.mesh","level":1,"bbox":[30,45,60,75]}])";
const std::string kLevels =
    R"("levels":[{"level":0,"max_km_per_px":null},{"level":1,"max_km_per_px":7},{"level":2,"max_km_per_px":0.5}])";
const std::string kViews =
    R"("views":[{"id":"un","names":{"en":"UN General Assembly","ru":"Генеральная Ассамблея ООН"},"basis":"Territory as its resolutions have it."},{"id":"de-facto","names":{"en":"De facto control"}}])";
const std::string kLabels =
    R"("labels":[{"kind":"sea","names":{"en":"White Sea","ru":"Белое море"},"at":[37,65],"rank":2,"from_zoom":4.5},{"kind":"city","names":{"en":"Moscow"},"local":"Москва","at":[37.6,55.75],"rank":0,"from_zoom":3}])";

std::string map_json(
    const std::string& levels = kLevels,
    const std::string& files = kFiles,
    const std::string& labels = kLabels
) {
  return R"({"format":"dateline-map/1",)" + levels + "," + kViews + "," + files + "," + labels +
         "}";
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(Catalogue, ReadsLevelsFilesAndLabels) {
  const auto catalogue = read_catalogue(map_json());
  ASSERT_TRUE(catalogue) << core::describe(catalogue.error().front());
  ASSERT_EQ(catalogue->files.size(), 2u);
  EXPECT_EQ(catalogue->files[1].name, "1-30e45n.mesh");
  EXPECT_EQ(catalogue->files[1].level, 1);
  EXPECT_EQ(catalogue->files[1].box, (core::GeoBox{30, 45, 60, 75}));
  EXPECT_DOUBLE_EQ(catalogue->max_km_per_px[1], 7);
  EXPECT_DOUBLE_EQ(catalogue->max_km_per_px[2], 0.5);
  EXPECT_GT(catalogue->max_km_per_px[0], 1e8) << "the coarsest level has no bound";
  ASSERT_EQ(catalogue->labels.size(), 2u);
  EXPECT_EQ(catalogue->labels[0].kind, MapLabelKind::sea);
  EXPECT_EQ(catalogue->labels[1].kind, MapLabelKind::city);
  EXPECT_EQ(catalogue->labels[1].local, "Москва");
  EXPECT_EQ(catalogue->labels[0].local, "");
  EXPECT_EQ(catalogue->labels[0].at, (core::LngLat{37, 65}));
  EXPECT_EQ(catalogue->labels[0].rank, 2);
  EXPECT_FLOAT_EQ(catalogue->labels[0].from_zoom, 4.5f);
}

TEST(Catalogue, ReadsBorderViewsInTheOrderOfTheirBits) {
  const auto catalogue = read_catalogue(map_json());
  ASSERT_TRUE(catalogue) << core::describe(catalogue.error().front());
  ASSERT_EQ(catalogue->views.size(), 2u);
  EXPECT_EQ(catalogue->views[0].id, "un");
  EXPECT_EQ(catalogue->views[0].names[Language::en], "UN General Assembly");
  EXPECT_EQ(catalogue->views[0].basis, "Territory as its resolutions have it.");
  EXPECT_EQ(catalogue->views[1].id, "de-facto");
  EXPECT_EQ(find_border_view(*catalogue, "de-facto"), std::uint8_t{1});
  EXPECT_FALSE(find_border_view(*catalogue, "atlantis"));
}

TEST(Catalogue, NamesInEveryLanguageElseInEnglish) {
  const auto catalogue = read_catalogue(map_json());
  ASSERT_TRUE(catalogue);
  EXPECT_EQ(name_in(catalogue->labels[0].names, Language::ru), "Белое море");
  EXPECT_EQ(name_in(catalogue->labels[0].names, Language::en), "White Sea");
  EXPECT_EQ(name_in(catalogue->labels[1].names, Language::ru), "Moscow");
  EXPECT_EQ(name_in(catalogue->views[0].names, Language::ru), "Генеральная Ассамблея ООН");
  EXPECT_EQ(name_in(catalogue->views[1].names, Language::ru), "De facto control");
}

struct Broken {
  std::string bytes;
  core::ProblemCode code;
  const char* path;
};

TEST(Catalogue, RefusesWhatItCannotTrustAndSaysWhere) {
  using Code = core::ProblemCode;
  const std::string good = map_json();
  const Broken all[] = {
      {"", Code::not_json, ""},
      {"{", Code::not_json, ""},
      {with(good, "dateline-map/1", "dateline-map/9"), Code::unknown_version, ""},
      {with(good, "\"files\"", "\"file\""), Code::missing_key, ""},
      {with(good, "0-180w90s.mesh", "../secret"), Code::bad_value, "files[0]"},
      {with(good, "0-180w90s.mesh", "https://elsewhere/x.mesh"), Code::bad_value, "files[0]"},
      {with(good, "1-30e45n.mesh", ""), Code::bad_value, "files[1]"},
      {with(good, "[30,45,60,75]", "[60,45,30,75]"), Code::bad_coordinate, "files[1]"},
      {with(good, "[30,45,60,75]", "[30,45,60]"), Code::bad_coordinate, "files[1]"},
      {with(good, "[30,45,60,75]", "\"everywhere\""), Code::bad_coordinate, "files[1]"},
      {with(good, "[30,45,60,75]", "[30,45,60,1e999]"), Code::bad_coordinate, ""},
      {with(good, "\"level\":1,\"bbox\"", "\"level\":7,\"bbox\""), Code::bad_value, "files[1]"},
      {with(good, kViews, "\"views\":[]"), Code::missing_key, "views"},
      {with(good, "\"views\"", "\"sights\""), Code::missing_key, ""},
      {with(good, "\"id\":\"de-facto\"", "\"id\":\"un\""), Code::duplicate_id, "views[1]"},
      {with(good, "\"id\":\"de-facto\"", "\"id\":\"de&facto\""), Code::bad_id, "views[1]"},
      {with(good, "\"id\":\"un\",", ""), Code::bad_id, "views[0]"},
      {with(good, "{\"en\":\"De facto control\"}", "{}"), Code::missing_key, "views[1]"},
      {with(good, "[37,65]", "[370,65]"), Code::bad_coordinate, "labels[0]"},
      {with(good, "[37,65]", "[\"37\",65]"), Code::bad_coordinate, "labels[0]"},
      {with(good, "[37,65]", "[37]"), Code::bad_coordinate, "labels[0]"},
      {with(good, "\"en\":\"Moscow\"", "\"en\":\"\""), Code::missing_key, "labels[1]"},
      {with(good, "\"ru\":\"Белое море\"", "\"ru\":\"" + std::string(130, 'x') + "\""),
       Code::missing_key,
       "labels[0]"},
      {with(good, "{\"en\":\"Moscow\"}", "7"), Code::missing_key, "labels[1]"},
      {with(good, "\"city\"", "\"town\""), Code::bad_value, "labels[1]"},
      {with(good, "Москва", std::string(130, 'x')), Code::bad_value, "labels[1]"},
      {std::string(257 << 10, ' '), Code::too_large, ""},
      {std::string(100'000, '['), Code::too_deep, ""},
  };
  for (const Broken& broken : all) {
    const auto catalogue = read_catalogue(broken.bytes);
    ASSERT_FALSE(catalogue) << broken.bytes.substr(0, 400);
    const core::Problem& problem = catalogue.error().front();
    EXPECT_EQ(problem.file, "map.json");
    EXPECT_NE(problem.message, "");
    if (broken.path[0] == '\0') {
      continue;  // refused by the JSON reader, in its own words
    }
    EXPECT_EQ(problem.code, broken.code) << core::describe(problem);
    EXPECT_EQ(problem.path, broken.path) << core::describe(problem);
  }
}

const std::string kLater = R"({"format":"dateline-labels/1","labels":[
  {"kind":"region","names":{"en":"Kursk region","ru":"Курская область"},"local":"Курская область","code":"RU-KRS","at":[36.5,51.7],"rank":3,"from_zoom":5},
  {"kind":"city","names":{"en":"Paris"},"local":"Paris","at":[2.35,48.85],"rank":0,"from_zoom":2.2}],
  "ground":[{"code":"RU","lat":52,"west":34,"east":86},{"code":"","lat":48,"west":38,"east":38}]})";

TEST(LaterLabels, AreReadWithTheirLocalNames) {
  const auto labels = read_labels(kLater);
  ASSERT_TRUE(labels) << core::describe(labels.error().front());
  ASSERT_EQ(labels->labels.size(), 2u);
  EXPECT_EQ(labels->labels[0].kind, MapLabelKind::region);
  EXPECT_EQ(name_in(labels->labels[0].names, Language::en), "Kursk region");
  EXPECT_EQ(name_in(labels->labels[0].names, Language::ru), "Курская область");
  EXPECT_EQ(labels->labels[0].local, "Курская область");
  EXPECT_EQ(labels->labels[0].code, "RU-KRS");
  ASSERT_EQ(labels->ground.size(), 2u);
  EXPECT_EQ(labels->ground[0].code, "RU");
  EXPECT_EQ(labels->ground[0].west, 34);
  EXPECT_EQ(labels->ground[0].east, 86);
  EXPECT_EQ(labels->ground[1].code, "");
}

TEST(LaterLabels, AreRefusedWholeWithTheFileThatIsWrong) {
  for (const std::string& bad :
       {std::string(),
        map_json(),
        with(kLater, "labels\":[", "names\":["),
        with(kLater, "[2.35,48.85]", "[2.35,148.85]"),
        with(kLater, "\"east\":86", "\"east\":186"),
        with(kLater, "\"west\":34", "\"west\":94"),
        with(kLater, "\"RU\"", "\"RUS\""),
        with(kLater, "\"ground\"", "\"land\""),
        std::string(513 << 10, ' ')}) {
    const auto labels = read_labels(bad);
    ASSERT_FALSE(labels);
    EXPECT_EQ(labels.error().front().file, "labels.json");
    EXPECT_NE(labels.error().front().message, "");
  }
  for (std::size_t length = 0; length < kLater.size(); ++length) {
    EXPECT_FALSE(read_labels(std::string_view(kLater).substr(0, length))) << length;
  }
}

TEST(LabelNames, AreALineForEachLabel) {
  const auto given = read_label_names("dateline-names/1 ko\n백해\n\n모스크바\n");
  ASSERT_TRUE(given);
  EXPECT_EQ(given->language, Language::ko);
  EXPECT_EQ(given->names, (std::vector<std::string>{"백해", "", "모스크바"}));
}

TEST(LabelNames, AreRefusedWholeWithTheReason) {
  using Code = core::ProblemCode;
  const std::string head = "dateline-names/1 ko\n";
  std::string many = head;
  for (int i = 0; i <= 6000; ++i) {
    many += "x\n";
  }
  const std::pair<std::string, Code> all[] = {
      {"", Code::unknown_version},
      {"dateline-names/2 ko\nx\n", Code::unknown_version},
      {"dateline-names/1 xx\nx\n", Code::unknown_version},
      {head + "\xff\n", Code::not_text},
      {head + std::string(121, 'x'), Code::too_long},
      {many, Code::too_many},
      {head + std::string(256u << 10, '\n'), Code::too_large}
  };
  for (const auto& [bytes, code] : all) {
    const auto given = read_label_names(bytes);
    ASSERT_FALSE(given) << bytes.substr(0, 60);
    EXPECT_EQ(given.error().code, code);
    EXPECT_NE(given.error().message, "");
  }
}

TEST(Catalogue, WantsTheFinestLevelOfAScale) {
  Catalogue catalogue;
  catalogue.max_km_per_px[1] = 6;
  catalogue.max_km_per_px[2] = 1;
  EXPECT_EQ(wanted_level(catalogue, 40), 0);
  EXPECT_EQ(wanted_level(catalogue, 6), 1);
  EXPECT_EQ(wanted_level(catalogue, 0.2), 2);
}

TEST(LabelNames, AreGivenToTheLabelsThatAreHereAndToThoseThatCome) {
  auto catalogue = read_catalogue(map_json());
  ASSERT_TRUE(catalogue);
  const std::size_t first = catalogue->labels.size();
  LabelNames names{Language::ko, std::vector<std::string>(first)};
  names.names[1] = "모스크바";
  names.names.insert(names.names.end(), {"쿠르스크주", "파리"});
  name_labels(*catalogue, std::move(names));
  EXPECT_EQ(name_in(catalogue->labels[1].names, Language::ko), "모스크바");
  EXPECT_EQ(
      name_in(catalogue->labels[0].names, Language::ko),
      name_in(catalogue->labels[0].names, Language::en)
  ) << "no name is no empty name";
  add_labels(*catalogue, read_labels(kLater).value());
  EXPECT_EQ(name_in(catalogue->labels[first].names, Language::ko), "쿠르스크주");
  EXPECT_EQ(name_in(catalogue->labels[first].names, Language::ru), "Курская область");
  EXPECT_EQ(name_in(catalogue->labels[first + 1].names, Language::ko), "파리");
}

TEST(Catalogue, RefusesMoreFilesThanStateCanCount) {
  std::string files = R"("files":[)";
  for (int i = 0; i <= 2000; ++i) {
    files += std::string(i == 0 ? "" : ",") + R"({"name":"a.mesh","level":0,"bbox":[0,0,1,1]})";
  }
  const auto catalogue = read_catalogue(map_json(kLevels, files + "]"));
  ASSERT_FALSE(catalogue);
  EXPECT_EQ(catalogue.error().front().code, core::ProblemCode::too_many);
}

TEST(Catalogue, RefusesMoreBorderViewsThanAMeshHasBits) {
  std::string views = R"("views":[)";
  for (int i = 0; i < 9; ++i) {
    views += std::string(i == 0 ? "" : ",") + R"({"id":"v)" + std::to_string(i) +
             R"(","names":{"en":"View"}})";
  }
  const auto catalogue = read_catalogue(with(map_json(), kViews, views + "]"));
  ASSERT_FALSE(catalogue);
  EXPECT_EQ(catalogue.error().front().code, core::ProblemCode::too_many);
  EXPECT_EQ(catalogue.error().front().path, "views");
}

TEST(Catalogue, SurvivesEveryTruncationAndManyWrongBytes) {
  const std::string good = map_json();
  for (std::size_t length = 0; length < good.size(); ++length) {
    EXPECT_FALSE(read_catalogue(std::string_view(good).substr(0, length))) << length;
  }
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (const char byte : {'\0', '"', '{', '9', '\xff'}) {
      std::string bad = good;
      bad[at] = byte;
      const auto catalogue = read_catalogue(bad);
      if (!catalogue) {
        continue;
      }
      for (const MapFile& file : catalogue->files) {
        EXPECT_LT(file.level, 3);
      }
    }
  }
}

}  // namespace
}  // namespace dateline::app
