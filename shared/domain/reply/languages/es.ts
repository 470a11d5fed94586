import type { Language } from './language.ts';

export const es: Language = {
  code: 'es',
  numbers: ['cero', 'uno|un|una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
  common:
    'el|la|los|las|de|del|y|que|es|un|una|muy|con|para|pero|mi|su|gracias|hola|pedido|servicio|todo|por|no|en|se|lo|le|me|al|bien|ha|fue|más|bueno|buenos|buena|entrega|nos|este|esta|estoy|doy|sin|nunca',
  rating: {
    leads:
      'quise decir|queria decir|quería decir|corrijo|doy|daría|daré|le doy|les doy|pongo|pondría|califico|calificación|puntuación|puntúo|nota|mi nota|mi respuesta|respuesta|digo|diría|elijo|voto|es un|sería un|un buen|un sólido|en general|en total|valoración|valoro|se merece un|merece un|merecen un|resultado|puntaje',
    fillers:
      'estimados|estimado|estimada|lamentablemente|solo|un|una|el|la|les|le|os|te|de|es|sería|a|este|servicio|para|mí|buen|sólido|claro|claramente|sin|duda|definitivamente|mi|su|empresa|equipo|en general|con|yo|diría|pues|hola|buenas|buenos días|al|que|por',
    after:
      'porque|pero|y|para|por|gracias|muchas gracias|muy|súper|bien|excelente|perfecto|genial|realmente|lamentablemente|malo|pésimo|horrible|decepcionante|contento|contenta|satisfecho|satisfecha|todo|siempre|en general|sin duda|aunque|ya que|yo|nosotros|fue|de mi parte|en una escala|encantado|encantada|rápido|demasiado|saludos|buen|buena|enhorabuena|sigan así|ha sido|estoy',
    points: 'puntos|punto|pts',
    stars: 'estrellas|estrella',
    outOf: 'de|sobre|de un total de|de un máximo de',
    between: 'o|u|a|al|a las|y|quizás|tal vez|más bien|no|hasta',
    against:
      'no|nunca|ni|ningún|habría|hubiera|hubiese|podría|debería|en lugar de|en vez de|que un|esperaba|si|hasta|salvo|sin|por qué|lejos de|casi',
    unless:
      'y medio|y media|y cuarto|y tres cuartos|si|sería|serían|habría|hubiera|podría|salvo|es demasiado|hasta que',
    would: 'daría|pondría|sería|diría',
    but: 'pero|sin embargo|solo que',
    hedges:
      'quizás|quizá|tal vez|aproximadamente|casi|alrededor|entre|al menos|por lo menos|como mucho|máximo|mínimo|probablemente|más de|menos de|apenas|ni siquiera|unos|cerca de|a lo mejor|como un',
    units:
      'día|días|semana|semanas|mes|meses|año|años|hora|horas|h|minuto|minutos|min|segundos|vez|veces|x|euro|euros|eur|céntimos|por ciento|pesos|dólares|artículo|artículos|piezas|personas|llamadas|correos|pedidos|km|kg|g|cm|mm|m|litros|paquetes|empleados|clientes|hijos|niños|compañeros|preguntas|cosas|problemas|productos|pares|más|otros|hábiles|laborables|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|mil|intentos|cajas|de enero|de febrero|de marzo|de abril|de mayo|de junio|de julio|de agosto|de septiembre|de octubre|de noviembre|de diciembre|de los|de las',
    labels:
      'código|clave|saldo|pedido|número|n|nº|habitación|mesa|factura|ticket|artículo|página|paso|piso|puerta|talla|versión|modelo|capítulo|caso|ref|referencia|id|día|semana|edad|línea|a las|las|los|el día|antes|después|desde|hace|en|cada|esperé|esperado|llamé|llamado|pagué|pagado|cuesta|compré|pedí|otros|últimos|últimas|próximos|estos|mis|tel|teléfono|móvil|tienda|calle|tardó|faltan|faltaban',
    thumbsUp: 'pulgar arriba|pulgares arriba',
    thumbsDown: 'pulgar abajo|pulgares abajo',
  },
  commands: {
    stop: 'no mas|baja|alto|parar|pare|cancelar|fin|terminar|detener|salir|darse de baja|dar de baja|basta|stop|eliminar|anular|detenga',
    unsubscribe:
      'baja|darme de baja|dar de baja|darse de baja|cancelar suscripción|anular suscripción|quiero darme de baja|desuscribir|desuscribirme|desuscribirse|denme de baja|deme de baja|cancelar la suscripción|stop|dame de baja|basta de mensajes',
    help: 'ayuda|info|información|quién es|quién eres',
    start: 'empezar|iniciar|alta|reanudar|comenzar',
    revoke:
      'no {me,nos,} molesten {,más}|no {me,nos} {escriban,llamen,contacten} {,más}|no me {contacten,contacte,escriban,escriba,contactéis,escribáis,molesten} {,más,nunca más}|no me {envíen,envíe,manden,mande,enviéis,mandéis} {,más} {mensajes,correos,sms,emails,encuestas}|no {quiero,} más {mensajes,correos,sms,emails}|{dejen,deje,dejad} de {escribirme,contactarme,molestarme,molestar}|{dejen,deje,dejad} de {enviarme,mandarme,enviar,mandar} {mensajes,correos,sms,emails}|{déjenme,déjeme,dejadme} en paz|{quítenme,bórrenme,elimínenme,sáquenme,quitadme,borradme} de {su,la,vuestra,esta} lista|{borren,eliminen,borrad,eliminad} mi {número,correo,dirección,teléfono}|{denme,deme,dadme} de baja|{quiero,quisiera,deseo,solicito} darme de baja|no {quiero,deseo} {recibir,recibir más} {mensajes,correos,sms,emails}|no {quiero,deseo} {ser contactado,ser contactada,que me contacten}|{retiro,revoco} mi consentimiento|{dejen,deje,dejad,deja,paren,pare,para} de {enviarme,mandarme,enviar,mandar} {,más,estos,esos,sus,tantos} {mensajes,correos,sms,emails,encuestas,textos}|{dejen,deje,dejad,deja,paren,pare} de {escribirme,contactarme,molestarme,molestar,textearme,escribir,contactar,fastidiar,preguntarme}|no {,quiero,deseo} {,recibir} más {encuestas,textos,mensajes de texto,mensajitos}|no me {escribas,contactes,molestes,mandes,envíes,vuelvan a escribir,vuelvan a contactar,vuelva a contactar} {,más,nunca más} {,mensajes,nada}|no me {envíen,manden} {,más} {nada,esto,estos mensajes,encuestas}|{quíteme,quítame,elimíname,bórrame,bórreme,sáqueme,sácame,elimíneme} de {su,la,esta,tu} lista|{quiten,borren,eliminen,elimina,borra,quita} mi {número,correo} {,de su lista,de la lista}|{déjame,dejadme,déjenme} {en paz,tranquilo,tranquila}|cómo {me doy de baja,puedo darme de baja,cancelo esto}|{váyanse,vete,iros} a la mierda|ya basta {de mensajes,con los mensajes}|ya no quiero {recibir mensajes,mensajes,recibir nada,más mensajes}|no {autorizo,doy mi consentimiento}|{,yo} ya no quiero recibir {esto,esos,nada,más}|{,yo} ya no quiero {,recibir} {estos mensajes,mensajes,más mensajes,nada de ustedes,sus mensajes,correos,encuestas,más correos,estos correos,sus correos}|{dejen,deje,dejad,deja} de {enviarme,mandarme,escribirme,enviar,mandar} {esto,estos,tantos,sus} {,mensajes,correos,encuestas}|no {deseo,quisiera} {,seguir} {recibir,recibiendo} {,más} {mensajes,correos,sms,encuestas,esto}|{basta,ya basta} de {mensajes,correos,sms,encuestas}',
    mistaken:
      '{,tiene,tienes,tienen,es,este es,está} {,el,un} número {equivocado,incorrecto,erróneo}|{se equivocó,se ha equivocado,te equivocaste,se equivocaron,os equivocáis} de {número,persona}|{no soy,yo no soy} {esa persona,la persona,quien buscan}|este no es {mi,el} número|persona equivocada|equivocado',
    corrects:
      '{,uy,ay,ups,no} {perdón,perdona,perdone,disculpa,disculpe,lo siento,corrección,quise decir,quería decir,quiero decir,mejor,más bien,en realidad,me equivoqué,error}|ups|uy|no',
    polite:
      'por|favor|gracias|ya|ahora|inmediatamente|de|su|esta|lista|a|y|quiero|hola|porfa|por favor|les|pido|que|nunca|más|este|número|nuevamente|otra vez|boletín|correos|mensajes|la|muchas|buenas|buenos|días|jamás|ruego|solicito|sí|ya|bueno|señores|ahora mismo|inmediato|pero|ayuda|cómo',
  },
  mail: {
    replyLine: 'Por favor, responder por encima de esta línea',
    formerReplyLine: 'Por favor, responda por encima de esta línea',
    on: 'el',
    wrote: 'escribió|ha escrito|escribio',
    from: 'de|desde',
    headers: 'enviado|enviado el|enviado a las|para|cc|copia|asunto|fecha|responder a',
    original: 'mensaje original|mensaje reenviado|inicio del mensaje reenviado',
    mobile:
      'enviado desde mi|enviado desde|enviado de|enviado con|obtener outlook para|obtén outlook para|descargar outlook|enviado por|libre de virus',
    closings:
      'saludos|un saludo|saludos cordiales|cordialmente|atentamente|atte|muchas gracias|gracias|un cordial saludo|cordiales saludos|un abrazo|saludos y gracias|gracias y saludos|reciba un cordial saludo',
    disclaimers:
      'este mensaje y sus archivos adjuntos|este mensaje es confidencial|este correo electrónico|este mensaje va dirigido|este mensaje contiene|aviso legal|aviso de confidencialidad|la información contenida en|si usted no es el destinatario|antes de imprimir|cláusula de confidencialidad',
    automatic:
      'respuesta automática|fuera de la oficina|fuera de oficina|mensaje automático|autorespuesta|hemos recibido su solicitud|hemos recibido su mensaje|hemos recibido tu solicitud|hemos recibido tu mensaje|error de entrega',
    away: 'estoy de vacaciones|estoy fuera de la oficina|me encuentro fuera|me encuentro de vacaciones|estaré fuera|de vacaciones|ausente|hemos recibido su|este es un mensaje automático|esta es una respuesta automática|vacaciones',
  },
};
