#include "CSVG.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

// The few types and functions of librsvg 2.46 and later, Cairo and GLib that are used, as their stable ABI has them.
typedef struct { unsigned domain; int code; char *message; } g_error;
typedef struct { double x, y, width, height; } rsvg_rectangle;

static struct {
    int (*fc_init)(void);
    void *(*rsvg_new)(const unsigned char *, size_t, g_error **);
    int (*rsvg_render)(void *, void *, const rsvg_rectangle *, g_error **);
    void (*rsvg_set_dpi)(void *, double);
    void (*g_object_unref)(void *);
    void (*g_error_free)(g_error *);
    void *(*surface_create)(unsigned char *, int, int, int, int);
    int (*surface_status)(void *);
    void (*surface_flush)(void *);
    void (*surface_destroy)(void *);
    void *(*cairo_create)(void *);
    void (*cairo_destroy)(void *);
} api;

static pthread_once_t opened = PTHREAD_ONCE_INIT;
/// The library or function that was not found; empty when all are there.
static char missing[128] = "";

static void *library(const char *name) {
    void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (!handle && !missing[0]) snprintf(missing, sizeof missing, "%s", name);
    return handle;
}

static void bind(void *handle, const char *name, void *slot) {
    void *found = handle ? dlsym(handle, name) : NULL;
    if (!found && !missing[0]) snprintf(missing, sizeof missing, "%s", name);
    memcpy(slot, &found, sizeof found);
}

static void open_libraries(void) {
    // Pango, inside librsvg, starts fontconfig on a thread of its own and races with other users of it: fontconfig is
    // made ready here first. Called again it returns at once.
    void *fontconfig = library("libfontconfig.so.1");
    bind(fontconfig, "FcInit", &api.fc_init);
    if (api.fc_init) api.fc_init();

    void *rsvg = library("librsvg-2.so.2");
    bind(rsvg, "rsvg_handle_new_from_data", &api.rsvg_new);
    bind(rsvg, "rsvg_handle_render_document", &api.rsvg_render);
    bind(rsvg, "rsvg_handle_set_dpi", &api.rsvg_set_dpi);
    bind(library("libgobject-2.0.so.0"), "g_object_unref", &api.g_object_unref);
    bind(library("libglib-2.0.so.0"), "g_error_free", &api.g_error_free);

    void *cairo = library("libcairo.so.2");
    bind(cairo, "cairo_image_surface_create_for_data", &api.surface_create);
    bind(cairo, "cairo_surface_status", &api.surface_status);
    bind(cairo, "cairo_surface_flush", &api.surface_flush);
    bind(cairo, "cairo_surface_destroy", &api.surface_destroy);
    bind(cairo, "cairo_create", &api.cairo_create);
    bind(cairo, "cairo_destroy", &api.cairo_destroy);
}

/// CAIRO_FORMAT_RGB24: 32 bits a pixel, the upper 8 unused. Without alpha nothing is composed twice.
enum { rgb24 = 1 };

static enum csvg_status fail(g_error *error, const char *otherwise, char *reason, size_t size) {
    snprintf(reason, size, "%s", error ? error->message : otherwise);
    if (error) api.g_error_free(error);
    return CSVG_NOT_DRAWN;
}

enum csvg_status csvg_draw(
    const unsigned char *svg, size_t length, unsigned char *pixels, int width, int height, char *reason,
    size_t reason_size) {
    pthread_once(&opened, open_libraries);
    if (missing[0]) {
        snprintf(reason, reason_size, "%s", missing);
        return CSVG_NO_LIBRARY;
    }
    g_error *error = NULL;
    void *handle = api.rsvg_new(svg, length, &error);
    if (!handle) return fail(error, "not an SVG", reason, reason_size);
    api.rsvg_set_dpi(handle, 96);

    memset(pixels, 0xFF, (size_t)width * (size_t)height * 4);
    void *surface = api.surface_create(pixels, rgb24, width, height, width * 4);
    void *cairo = api.cairo_create(surface);
    rsvg_rectangle page = {0, 0, width, height};
    int drawn = api.rsvg_render(handle, cairo, &page, &error);
    api.cairo_destroy(cairo);
    api.surface_flush(surface);
    if (drawn && api.surface_status(surface) != 0) drawn = 0;
    api.surface_destroy(surface);
    api.g_object_unref(handle);
    return drawn ? CSVG_DRAWN : fail(error, "not drawn", reason, reason_size);
}
