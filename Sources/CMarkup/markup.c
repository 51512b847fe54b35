#include "CMarkup.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <string.h>

struct markup_reader {
  const markup_events *events;
  void *context;
  xmlParserCtxtPtr parser;
  int is_stopped;
};

static void on_start(void *opaque, const xmlChar *name, const xmlChar **attributes) {
  markup_reader *reader = opaque;
  if (reader->is_stopped) return;
  reader->events->start(reader->context, (const char *)name, (const char *const *)attributes);
}

static void on_end(void *opaque, const xmlChar *name) {
  markup_reader *reader = opaque;
  if (reader->is_stopped) return;
  reader->events->end(reader->context, (const char *)name);
}

static void on_text(void *opaque, const xmlChar *bytes, int count) {
  markup_reader *reader = opaque;
  if (reader->is_stopped) return;
  reader->events->text(reader->context, (const char *)bytes, count);
}

static void on_comment(void *opaque, const xmlChar *text) {
  markup_reader *reader = opaque;
  if (reader->is_stopped) return;
  reader->events->comment(reader->context, (const char *)text);
}

/* Only &amp; and its kin: a document's own entities are not expanded, so none can explode. */
static xmlEntityPtr on_entity(void *opaque, const xmlChar *name) {
  (void)opaque;
  return xmlGetPredefinedEntity(name);
}

static void on_error(void *opaque, xmlErrorPtr error) {
  (void)opaque;
  (void)error;
}

static pthread_once_t is_prepared = PTHREAD_ONCE_INIT;

int markup_read(const char *bytes, size_t count, int is_html, const markup_events *events, void *context,
                markup_reader **running) {
  pthread_once(&is_prepared, xmlInitParser);
  markup_reader reader = {.events = events, .context = context};
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  handler.cdataBlock = on_text;
  handler.comment = on_comment;
  handler.getEntity = on_entity;
  handler.serror = on_error;
  if (!is_html) handler.initialized = 1; /* SAX version 1: names come with their prefixes */
  if (is_html) {
    reader.parser = htmlCreatePushParserCtxt(&handler, &reader, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  } else {
    reader.parser = xmlCreatePushParserCtxt(&handler, &reader, NULL, 0, NULL);
  }
  if (reader.parser == NULL) return 0;
  if (is_html) {
    htmlCtxtUseOptions(reader.parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                          HTML_PARSE_IGNORE_ENC);
  } else {
    xmlCtxtUseOptions(reader.parser, XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET |
                                         XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC);
  }
  *running = &reader;
  /* In pieces, so that a stop is heard soon. */
  const size_t piece = 64 * 1024;
  for (size_t start = 0; start < count && !reader.is_stopped; start += piece) {
    int length = (int)(count - start < piece ? count - start : piece);
    if (is_html) {
      htmlParseChunk(reader.parser, bytes + start, length, 0);
    } else {
      xmlParseChunk(reader.parser, bytes + start, length, 0);
    }
  }
  if (!reader.is_stopped) {
    if (is_html) {
      htmlParseChunk(reader.parser, "", 0, 1);
    } else {
      xmlParseChunk(reader.parser, "", 0, 1);
    }
  }
  int is_whole = is_html || reader.parser->wellFormed;
  *running = NULL;
  if (reader.parser->myDoc != NULL) xmlFreeDoc(reader.parser->myDoc);
  if (is_html) {
    htmlFreeParserCtxt(reader.parser);
  } else {
    xmlFreeParserCtxt(reader.parser);
  }
  return is_whole;
}

void markup_stop(markup_reader *reader) {
  if (reader == NULL) return;
  reader->is_stopped = 1;
  xmlStopParser(reader->parser);
}
